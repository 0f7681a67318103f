using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class UnitsAndAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BusinessUnit",
                table: "Customers",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Account_Number",
                table: "Customers",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Account_Number",
                table: "AuditEntries",
                columns: new[] { "Account", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Customers_Account_Number",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_Account_Number",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "BusinessUnit",
                table: "Customers");
        }
    }
}
