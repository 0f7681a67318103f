using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Notifications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    Types = table.Column<string>(type: "TEXT", nullable: false),
                    Dialect = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PausedBecause = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    PreviousSecret = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    PreviousUntil = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    SubscriptionNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EventSequence = table.Column<long>(type: "INTEGER", nullable: true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventType = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Headers = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", precision: 6, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    LastStatus = table.Column<int>(type: "INTEGER", nullable: true),
                    LastFailure = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Number);
                    table.ForeignKey(
                        name: "FK_Deliveries_Subscriptions_SubscriptionNumber",
                        column: x => x.SubscriptionNumber,
                        principalTable: "Subscriptions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryAttempts",
                columns: table => new
                {
                    DeliveryNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    DurationMilliseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryAttempts", x => new { x.DeliveryNumber, x.Attempt });
                    table.ForeignKey(
                        name: "FK_DeliveryAttempts_Deliveries_DeliveryNumber",
                        column: x => x.DeliveryNumber,
                        principalTable: "Deliveries",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_Account_Number",
                table: "Deliveries",
                columns: new[] { "State", "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_DueAt",
                table: "Deliveries",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionNumber_Number",
                table: "Deliveries",
                columns: new[] { "SubscriptionNumber", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionNumber_State_CustomerId_EventSequence",
                table: "Deliveries",
                columns: new[] { "SubscriptionNumber", "State", "CustomerId", "EventSequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_Account_Number",
                table: "Subscriptions",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_Id",
                table: "Subscriptions",
                column: "Id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeliveryAttempts");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Subscriptions");
        }
    }
}
