/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- the numbers of Univer's enumerations stand here, because the module that declares them is only loaded by the engine */
import type {
  BooleanNumber,
  CellValueType,
  DataValidationErrorStyle,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";

export const cellType = {
  text: 1 as CellValueType.STRING,
  number: 2 as CellValueType.NUMBER,
  boolean: 3 as CellValueType.BOOLEAN,
};

export const horizontal = {
  left: 1 as HorizontalAlign.LEFT,
  center: 2 as HorizontalAlign.CENTER,
  right: 3 as HorizontalAlign.RIGHT,
};

export const vertical = {
  top: 1 as VerticalAlign.TOP,
  center: 2 as VerticalAlign.MIDDLE,
  bottom: 3 as VerticalAlign.BOTTOM,
};

export const wrapping = { overflow: 1 as WrapStrategy.OVERFLOW, wrap: 3 as WrapStrategy.WRAP };

export const flag = { no: 0 as BooleanNumber.FALSE, yes: 1 as BooleanNumber.TRUE };

export const errorStyle = {
  information: 0 as DataValidationErrorStyle.INFO,
  stop: 1 as DataValidationErrorStyle.STOP,
  warning: 2 as DataValidationErrorStyle.WARNING,
};
