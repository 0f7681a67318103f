using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Enfuce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CustomerHierarchies",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerHierarchies", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "CustomerLinks",
                columns: table => new
                {
                    Child = table.Column<long>(type: "INTEGER", nullable: false),
                    Parent = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LinkedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    LinkedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerLinks", x => x.Child);
                    table.ForeignKey(
                        name: "FK_CustomerLinks_Customers_Child",
                        column: x => x.Child,
                        principalTable: "Customers",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerLinks_Customers_Parent",
                        column: x => x.Parent,
                        principalTable: "Customers",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_NationalCodeHash",
                table: "Parties",
                column: "NationalCodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerLinks_Parent",
                table: "CustomerLinks",
                column: "Parent");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerHierarchies");

            migrationBuilder.DropTable(
                name: "CustomerLinks");

            migrationBuilder.DropIndex(
                name: "IX_Parties_NationalCodeHash",
                table: "Parties");
        }
    }
}
