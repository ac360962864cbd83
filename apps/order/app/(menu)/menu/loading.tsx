export { MenuSkeleton as default } from "../../../src/menu/menu-skeleton.tsx";
