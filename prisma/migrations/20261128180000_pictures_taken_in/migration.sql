DROP TABLE "supplied_pictures";
