/** Pages of roles, tables, readings, scores and promotions. Deliberately absent: any arithmetic of points. */
package zhijie.qualification.view;
