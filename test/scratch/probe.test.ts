import { loadUniverGrid } from "../support/univerGrid";
import { invisibleCharacters as inv } from "../../src/domain/plainText";
test("probe", async () => {
  const grid = loadUniverGrid();
  grid.addSheet("a");
  grid.write({sheet:"a",row:0,column:0,rows:1,columns:inv.length},[inv.map(value=>({value}))]);
  grid.write({sheet:"a",row:1,column:0,rows:1,columns:inv.length},[inv.map(value=>({value}))]);
  const L=(c:number)=>{let s="";c+=1;while(c>0){s=String.fromCharCode(65+(c-1)%26)+s;c=Math.floor((c-1)/26);}return s;};
  inv.forEach((_,i)=>{
    grid.write({sheet:"a",row:2+i,column:0,rows:1,columns:inv.length+3},[[...inv.map((_,j)=>({formula:`=LEN(SUBSTITUTE(${L(i)}$2,${L(j)}$1,""))`})),{formula:`=LEN(CLEAN(${L(i)}$2))`},{formula:`=LEN(${L(i)}$2)`},{formula:`=SUMPRODUCT(LEN(SUBSTITUTE(${L(i)}2,$A$1:$${L(inv.length-1)}$1,"")))`}]]);
  });
  await grid.settled();
  const v=grid.values({sheet:"a",row:2,column:0,rows:inv.length,columns:inv.length+3});
  process.stdout.write(JSON.stringify(grid.values({sheet:"a",row:0,column:0,rows:1,columns:inv.length})[0]!.map(x=>typeof x==="string"?x.length+":"+x.codePointAt(0)!.toString(16):x))+"\n");
  inv.forEach((c,i)=>process.stdout.write(`${c.codePointAt(0)!.toString(16)} clean ${v[i]![inv.length]} len ${v[i]![inv.length+1]} sum ${v[i]![inv.length+2]} removedBy ${inv.filter((_,j)=>v[i]![j]===0).map(c=>c.codePointAt(0)!.toString(16)).join(",")}\n`));
  grid.dispose();
},100000);
