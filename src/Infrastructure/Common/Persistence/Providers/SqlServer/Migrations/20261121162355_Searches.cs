using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Searches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Parties_NameKey",
                table: "Parties");

            migrationBuilder.DropIndex(
                name: "IX_Parties_SecondNameKey",
                table: "Parties");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Account_Number",
                table: "Customers");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_NameKey_Position_CustomerNumber",
                table: "Parties",
                columns: new[] { "NameKey", "Position", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_SecondNameKey_Position_CustomerNumber",
                table: "Parties",
                columns: new[] { "SecondNameKey", "Position", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Account_Number_Status",
                table: "Customers",
                columns: new[] { "Account", "Number", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Category_Number",
                table: "Customers",
                columns: new[] { "Category", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_EntityType_Number",
                table: "Customers",
                columns: new[] { "EntityType", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_RiskLevel_Number",
                table: "Customers",
                columns: new[] { "RiskLevel", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Status_Number",
                table: "Customers",
                columns: new[] { "Status", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Parties_NameKey_Position_CustomerNumber",
                table: "Parties");

            migrationBuilder.DropIndex(
                name: "IX_Parties_SecondNameKey_Position_CustomerNumber",
                table: "Parties");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Account_Number_Status",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Category_Number",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_EntityType_Number",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_RiskLevel_Number",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Customers_Status_Number",
                table: "Customers");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_NameKey",
                table: "Parties",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_SecondNameKey",
                table: "Parties",
                column: "SecondNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Account_Number",
                table: "Customers",
                columns: new[] { "Account", "Number" });
        }
    }
}
