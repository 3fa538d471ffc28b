/** Makes a manifest from `manifest.xml`: the package's version, and the address that the pages are served from. */
const developmentAddress = "https://localhost:3000/";

/**
 * `address` is the folder of the pages, such as `https://apps.example.gov.cn/workpoints`; without one the manifest stays
 * the one for this machine. Throws an Error with a sentence if Office could not load an add-in from there.
 */
function manifestFor(source, { version, address }) {
  const stamped = source.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
  return address === undefined ? stamped : stamped.replaceAll(developmentAddress, folderOf(address));
}

function folderOf(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    throw new Error(`“${address}” is not an address: give one such as https://apps.example.gov.cn/workpoints`);
  }
  if (url.protocol !== "https:") throw new Error(`${address}: Office loads add-ins over https only`);
  if (url.search || url.hash) throw new Error(`${address}: give the folder of the pages, without ? and #`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

module.exports = { manifestFor };
