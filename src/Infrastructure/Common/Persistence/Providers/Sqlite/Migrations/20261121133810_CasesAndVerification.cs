using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CasesAndVerification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_State_DueAt",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_CommunicationNumber_Account",
                table: "Assessments");

            migrationBuilder.AddColumn<string>(
                name: "LastFailure",
                table: "OutboxMessages",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClaimedAt",
                table: "Assessments",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedByClient",
                table: "Assessments",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDeciderNamed",
                table: "Assessments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "OverrideEndedAt",
                table: "Assessments",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverrideLevel",
                table: "Assessments",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReopenReason",
                table: "Assessments",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ReopenedAt",
                table: "Assessments",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReopenedBy",
                table: "Assessments",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReopenedFrom",
                table: "Assessments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Assessments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CustomerEmails",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerEmails", x => new { x.Account, x.Value });
                });

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
                name: "FeedMarks",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeletedThrough = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedMarks", x => x.Account);
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
                name: "IX_OutboxMessages_Failures_Number",
                table: "OutboxMessages",
                columns: new[] { "Failures", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionNumber_State_DueAt",
                table: "Deliveries",
                columns: new[] { "SubscriptionNumber", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CommunicationNumber_Account_Round",
                table: "Assessments",
                columns: new[] { "CommunicationNumber", "Account", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_OverrideEndedAt_OverrideUntil",
                table: "Assessments",
                columns: new[] { "OverrideEndedAt", "OverrideUntil" });

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

            // The level that was set was kept as the final one alone.
            migrationBuilder.Sql("UPDATE Assessments SET OverrideLevel = FinalLevel WHERE OverrideUntil IS NOT NULL");

            // Open cases whose decision could have no effect any more: the institution has stated the level itself since.
            migrationBuilder.Sql(
                """
                UPDATE Assessments SET State = 'SUPERSEDED', Version = Version + 1
                WHERE State IN ('PENDING', 'PROPOSED') AND EXISTS (
                    SELECT 1 FROM Customers WHERE Customers.Id = Assessments.CustomerId AND Customers.ConcludedVersion > Assessments.CustomerVersion)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerEmails");

            migrationBuilder.DropTable(
                name: "DocumentContents");

            migrationBuilder.DropTable(
                name: "FeedMarks");

            migrationBuilder.DropTable(
                name: "KeptAnswers");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_Failures_Number",
                table: "OutboxMessages");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_SubscriptionNumber_State_DueAt",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_CommunicationNumber_Account_Round",
                table: "Assessments");

            migrationBuilder.DropIndex(
                name: "IX_Assessments_OverrideEndedAt_OverrideUntil",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "LastFailure",
                table: "OutboxMessages");

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

            migrationBuilder.DropColumn(
                name: "ClaimedAt",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "DecidedByClient",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "IsDeciderNamed",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "OverrideEndedAt",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "OverrideLevel",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ReopenReason",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ReopenedAt",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ReopenedBy",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ReopenedFrom",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Assessments");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_DueAt",
                table: "Deliveries",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CommunicationNumber_Account",
                table: "Assessments",
                columns: new[] { "CommunicationNumber", "Account" },
                unique: true);
        }
    }
}
