using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Yativo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EmailKey",
                table: "Customers",
                type: "TEXT",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KycGroundCode",
                table: "Customers",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "KycReviewedAt",
                table: "Customers",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KycStatus",
                table: "Customers",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentContents",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    StoredAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    KeyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentContents", x => x.Number);
                    table.ForeignKey(
                        name: "FK_DocumentContents_Customers_CustomerNumber",
                        column: x => x.CustomerNumber,
                        principalTable: "Customers",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptAnswers",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Request = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptAnswers", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Account_EmailKey",
                table: "Customers",
                columns: new[] { "Account", "EmailKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentContents_CustomerNumber",
                table: "DocumentContents",
                column: "CustomerNumber");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentContents_DocumentId_Purpose",
                table: "DocumentContents",
                columns: new[] { "DocumentId", "Purpose" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentContents_Id",
                table: "DocumentContents",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentContents_KeyId",
                table: "DocumentContents",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_KeptAnswers_Until",
                table: "KeptAnswers",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentContents");

            migrationBuilder.DropTable(
                name: "KeptAnswers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Account_EmailKey",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "EmailKey",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "KycGroundCode",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "KycReviewedAt",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "KycStatus",
                table: "Customers");
        }
    }
}
