using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiClients",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    ClientId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Dialects = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    Roles = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    ProposedRoles = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    ProposedStatesLevels = table.Column<bool>(type: "bit", nullable: false),
                    ProposedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ProposedByClient = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    IsProposerNamed = table.Column<bool>(type: "bit", nullable: false),
                    BusinessUnits = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AllowedAddresses = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: false, collation: "Latin1_General_BIN2"),
                    StatesLevels = table.Column<bool>(type: "bit", nullable: false),
                    Profiles = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Secret = table.Column<byte[]>(type: "varbinary(48)", maxLength: 48, nullable: false),
                    SecretExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    PreviousSecret = table.Column<byte[]>(type: "varbinary(48)", maxLength: 48, nullable: true),
                    PreviousSecretEndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiClients", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    KeyId = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_BIN2"),
                    ClientId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Secret = table.Column<byte[]>(type: "varbinary(48)", maxLength: 48, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    LastUsedAt = table.Column<long>(type: "bigint", precision: 6, nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerVersion = table.Column<int>(type: "int", nullable: false),
                    CommunicationNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    IsLead = table.Column<bool>(type: "bit", nullable: false),
                    CustomerApprovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RuleSetKey = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    RuleSetVersion = table.Column<int>(type: "int", nullable: false),
                    InputHash = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    InitialLevel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Floor = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    IsProhibited = table.Column<bool>(type: "bit", nullable: false),
                    Explanation = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Screening = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    IsImported = table.Column<bool>(type: "bit", nullable: false),
                    StatedLevel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    StatedStatus = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    IsProposal = table.Column<bool>(type: "bit", nullable: false),
                    AssessedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    ReopenedFrom = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReopenReason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ReopenedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ReopenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    SupersededBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FinalLevel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    ClaimedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ClaimedAt = table.Column<long>(type: "bigint", precision: 6, nullable: true),
                    AssignedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    Decision = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    GroundCode = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    Comment = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    OverrideReason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    OverrideLevel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    OverrideUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OverrideEndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    DecidedByClient = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    IsDeciderNamed = table.Column<bool>(type: "bit", nullable: false),
                    ApprovedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    CompletedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    DueBy = table.Column<long>(type: "bigint", precision: 6, nullable: false),
                    DecidedAt = table.Column<long>(type: "bigint", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "AuditBlocks",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Header = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: false),
                    Signature = table.Column<byte[]>(type: "varbinary(64)", maxLength: 64, nullable: false),
                    Entries = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DigestedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditBlocks", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    User = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Client = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    Person = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    IsClaimed = table.Column<bool>(type: "bit", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    Details = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Command = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    Reference = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Codes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_BIN2"),
                    CorrelationId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Created = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Purpose = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Size = table.Column<int>(type: "int", nullable: false),
                    StoredBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Client = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    StoredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    KeyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "CaseNotes",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    WrittenBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Client = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    WrittenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNotes", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ClassifierEntries",
                columns: table => new
                {
                    Classifier = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: false, collation: "Latin1_General_BIN2"),
                    RetiredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ChangedNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClassifierEntries", x => new { x.Classifier, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "CommunicationNumbers",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommunicationNumbers", x => new { x.Account, x.Value });
                });

            migrationBuilder.CreateTable(
                name: "CustomerEmails",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerEmails", x => new { x.Account, x.Value });
                });

            migrationBuilder.CreateTable(
                name: "CustomerHierarchies",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerHierarchies", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "CustomerIdentifiers",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerIdentifiers", x => new { x.Hash, x.CustomerNumber });
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ExternalId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    EntityType = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Status = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    ClosingDate = table.Column<DateOnly>(type: "date", nullable: true),
                    RiskLevel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    ScoredAt = table.Column<long>(type: "bigint", precision: 6, nullable: true),
                    SourceOfRiskLevel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    Category = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    BusinessUnit = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    CommunicationNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    OutcomeVersion = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", precision: 6, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(513)", maxLength: 513, nullable: false, collation: "Latin1_General_BIN2"),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true, collation: "Latin1_General_BIN2"),
                    StatedCountry = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true, collation: "Latin1_General_BIN2"),
                    EmailKey = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Document = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Screening = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ScreeningVersion = table.Column<int>(type: "int", nullable: false),
                    VerificationStatus = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    VerificationReviewedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    VerificationGroundCode = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DataKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Prefix = table.Column<byte[]>(type: "varbinary(9)", maxLength: 9, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "varbinary(512)", maxLength: 512, nullable: false),
                    IsCurrent = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentExpiries",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false, collation: "Latin1_General_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsReported = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentExpiries", x => new { x.CustomerNumber, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ErasedNumbers",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasedNumbers", x => new { x.Account, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_BIN2"),
                    OverruleReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    RequestedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    RequestedByClient = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    IsRequesterNamed = table.Column<bool>(type: "bit", nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ErasedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Salt = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    CompletedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: true),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Subject = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Data = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "FeedMarks",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    DeletedThrough = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedMarks", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "Figures",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Unit = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Level = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Category = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Detail = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "IdempotentOutcomes",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Request = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Outcome = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Until = table.Column<long>(type: "bigint", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentOutcomes", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Accepted = table.Column<long>(type: "bigint", nullable: false),
                    Rejected = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsCheck = table.Column<bool>(type: "bit", nullable: false),
                    StoppedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ImportUploads",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    UploadedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    UploadedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    Layout = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    CheckNumber = table.Column<long>(type: "bigint", nullable: true),
                    CheckedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ImportNumber = table.Column<long>(type: "bigint", nullable: true),
                    StartedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    StartedById = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Restarts = table.Column<bool>(type: "bit", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_BIN2"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    AttemptedFrom = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportUploads", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Holder = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    Until = table.Column<long>(type: "bigint", precision: 6, nullable: false),
                    Token = table.Column<long>(type: "bigint", nullable: false),
                    Uses = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "LegalHolds",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    SetBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    SetAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    EndReason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalHolds", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "NameWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameWords", x => new { x.Word, x.CustomerNumber });
                });

            migrationBuilder.CreateTable(
                name: "OpenItems",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DueOn = table.Column<long>(type: "bigint", nullable: false),
                    OpenedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    ClosedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Comment = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenItems", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Key = table.Column<long>(type: "bigint", nullable: false),
                    Order = table.Column<long>(type: "bigint", nullable: false),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    LastFailure = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_BIN2"),
                    NotBefore = table.Column<long>(type: "bigint", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    NameKey = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_BIN2"),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_BIN2"),
                    AccountNames = table.Column<string>(type: "nvarchar(1301)", maxLength: 1301, nullable: false, collation: "Latin1_General_BIN2"),
                    Roles = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    ProposedRoles = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    ProposedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ProposedByClient = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    IsProposerNamed = table.Column<bool>(type: "bit", nullable: false),
                    BusinessUnits = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DeactivatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: true, collation: "Latin1_General_BIN2"),
                    TotpSecret = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: true, collation: "Latin1_General_BIN2"),
                    LastTotpStep = table.Column<long>(type: "bigint", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: true, collation: "Latin1_General_BIN2"),
                    InvitationSecret = table.Column<byte[]>(type: "varbinary(48)", maxLength: 48, nullable: true),
                    InvitationEndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    InvitationTotp = table.Column<string>(type: "nvarchar(512)", maxLength: 512, nullable: true, collation: "Latin1_General_BIN2"),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PersonSessions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    SessionId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    PersonId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Secret = table.Column<byte[]>(type: "varbinary(48)", maxLength: 48, nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Program = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    CompletedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    FreshAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonSessions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "RejectedSignIns",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    User = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Count = table.Column<long>(type: "bigint", nullable: false),
                    First = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Last = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedSignIns", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "RelatedCustomers",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ExternalId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    RelationType = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedCustomers", x => new { x.Account, x.ExternalId, x.CustomerNumber, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "RuleSets",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    LatestVersion = table.Column<int>(type: "int", nullable: false),
                    Draft = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DraftName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    DraftChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    DraftChangedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    DraftAuthors = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSets", x => new { x.Account, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ScreenedParties",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Facts = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FactsHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Processes = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Waiting = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    IsWaiting = table.Column<bool>(type: "bit", nullable: false),
                    Failed = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    HasFailed = table.Column<bool>(type: "bit", nullable: false),
                    Failure = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_BIN2"),
                    CommunicationNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    LastRun = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreenedParties", x => new { x.CustomerNumber, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningHits",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerVersion = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Process = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LastRunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ListVersion = table.Column<int>(type: "int", nullable: false),
                    EntryId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    EntryHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    FactsHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_BIN2"),
                    Score = table.Column<int>(type: "int", nullable: false),
                    Evidence = table.Column<int>(type: "int", nullable: false),
                    Explanation = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    SuppressionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SupersededBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FollowsMatch = table.Column<bool>(type: "bit", nullable: false),
                    ClaimedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ClaimedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Decision = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Comment = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    SuppressUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    DecidedByClient = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    IsDeciderNamed = table.Column<bool>(type: "bit", nullable: false),
                    ApprovedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningHits", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningListEntries",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    EntryId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    FromVersion = table.Column<int>(type: "int", nullable: false),
                    ToVersion = table.Column<int>(type: "int", nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Document = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningListEntries", x => new { x.ListKey, x.EntryId, x.FromVersion });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningListFiles",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningListFiles", x => new { x.ListKey, x.Number, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningLists",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_BIN2"),
                    Process = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Format = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    Threshold = table.Column<int>(type: "int", nullable: true),
                    MaxAgeHours = table.Column<int>(type: "int", nullable: true),
                    MinimumEntries = table.Column<int>(type: "int", nullable: true),
                    MayShrinkBy = table.Column<int>(type: "int", nullable: true),
                    CurrentVersion = table.Column<int>(type: "int", nullable: false),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    Names = table.Column<int>(type: "int", nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    RetiredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Fetch = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ChangedNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningLists", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningListVersions",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ImportedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ImportedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    ReplacedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    Names = table.Column<int>(type: "int", nullable: false),
                    Added = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Removed = table.Column<int>(type: "int", nullable: false),
                    Skipped = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningListVersions", x => new { x.ListKey, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningPolicies",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    LatestVersion = table.Column<int>(type: "int", nullable: false),
                    Draft = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DraftName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_BIN2"),
                    DraftChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    DraftChangedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    DraftAuthors = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningPolicies", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningProgress",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Compared = table.Column<int>(type: "int", nullable: false),
                    Target = table.Column<int>(type: "int", nullable: false),
                    IsRunning = table.Column<bool>(type: "bit", nullable: false),
                    IsComplete = table.Column<bool>(type: "bit", nullable: false),
                    Process = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Threshold = table.Column<int>(type: "int", nullable: true),
                    Cursor = table.Column<long>(type: "bigint", nullable: false),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningProgress", x => x.ListKey);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningRepetitions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    BusinessUnits = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Processes = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    RequestedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    RequestedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Customers = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Cursor = table.Column<long>(type: "bigint", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    IsRunning = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningRepetitions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningRuns",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    IsLead = table.Column<bool>(type: "bit", nullable: false),
                    CustomerVersion = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Party = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Process = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Trigger = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    CommunicationNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Facts = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FactsHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Result = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    RanAt = table.Column<long>(type: "bigint", precision: 6, nullable: false),
                    CompletedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    IsMatch = table.Column<bool>(type: "bit", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningRuns", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningSelfTests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    RequestedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Report = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningSelfTests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningSuppressions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Process = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    HitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    EntryId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_BIN2"),
                    EntryHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    FactsHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    End = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    LiftedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    LiftReason = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningSuppressions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ClientId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    Url = table.Column<string>(type: "nvarchar(2048)", maxLength: 2048, nullable: false, collation: "Latin1_General_BIN2"),
                    Types = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    VisibleUnits = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Dialect = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Profile = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2"),
                    BusinessUnits = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    PausedBecause = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    Secret = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: false, collation: "Latin1_General_BIN2"),
                    PreviousSecret = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: true, collation: "Latin1_General_BIN2"),
                    PreviousUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "UnsealedAuditEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsealedAuditEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Uploads",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Size = table.Column<int>(type: "int", nullable: false),
                    BusinessUnits = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    StoredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    KeyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploads", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "CustomerLinks",
                columns: table => new
                {
                    Child = table.Column<long>(type: "bigint", nullable: false),
                    Parent = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    LinkedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    LinkedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2")
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

            migrationBuilder.CreateTable(
                name: "CustomerVersions",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Snapshot = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerVersions", x => new { x.CustomerNumber, x.Version });
                    table.ForeignKey(
                        name: "FK_CustomerVersions_Customers_CustomerNumber",
                        column: x => x.CustomerNumber,
                        principalTable: "Customers",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentContents",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Size = table.Column<int>(type: "int", nullable: false),
                    StoredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    KeyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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
                name: "Parties",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    EntityType = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    NameKey = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: false, collation: "Latin1_General_BIN2"),
                    FoldingVersion = table.Column<int>(type: "int", nullable: false),
                    BornFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    BornTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true, collation: "Latin1_General_BIN2"),
                    NationalCodeHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    RelatedNameHash = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => new { x.CustomerNumber, x.Position });
                    table.ForeignKey(
                        name: "FK_Parties_Customers_CustomerNumber",
                        column: x => x.CustomerNumber,
                        principalTable: "Customers",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RejectedLines",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ImportNumber = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    KeyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedLines", x => x.Number);
                    table.ForeignKey(
                        name: "FK_RejectedLines_ImportRuns_ImportNumber",
                        column: x => x.ImportNumber,
                        principalTable: "ImportRuns",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RejectedRecords",
                columns: table => new
                {
                    ImportNumber = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CommunicationNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    ExternalId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Defects = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedRecords", x => new { x.ImportNumber, x.Position });
                    table.ForeignKey(
                        name: "FK_RejectedRecords_ImportRuns_ImportNumber",
                        column: x => x.ImportNumber,
                        principalTable: "ImportRuns",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportParts",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    UploadNumber = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    KeyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportParts", x => x.Number);
                    table.ForeignKey(
                        name: "FK_ImportParts_ImportUploads_UploadNumber",
                        column: x => x.UploadNumber,
                        principalTable: "ImportUploads",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RuleSetVersions",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2"),
                    Document = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    PublishedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSetVersions", x => new { x.Account, x.Key, x.Version });
                    table.ForeignKey(
                        name: "FK_RuleSetVersions_RuleSets_Account_Key",
                        columns: x => new { x.Account, x.Key },
                        principalTable: "RuleSets",
                        principalColumns: new[] { "Account", "Key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningPolicyVersions",
                columns: table => new
                {
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_BIN2"),
                    Document = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    PublishedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningPolicyVersions", x => new { x.Account, x.Version });
                    table.ForeignKey(
                        name: "FK_ScreeningPolicyVersions_ScreeningPolicies_Account",
                        column: x => x.Account,
                        principalTable: "ScreeningPolicies",
                        principalColumn: "Account",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    SubscriptionNumber = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EventSequence = table.Column<long>(type: "bigint", nullable: true),
                    Partition = table.Column<int>(type: "int", nullable: false),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventType = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_BIN2"),
                    Headers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    DueAt = table.Column<long>(type: "bigint", precision: 6, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    LastStatus = table.Column<int>(type: "int", nullable: true),
                    LastFailure = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2")
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
                    DeliveryNumber = table.Column<long>(type: "bigint", nullable: false),
                    Attempt = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    DurationMilliseconds = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: true),
                    Failure = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_BIN2")
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
                name: "IX_ApiClients_Account_Number",
                table: "ApiClients",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ApiClients_ClientId",
                table: "ApiClients",
                column: "ClientId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_ClientId_Number",
                table: "ApiKeys",
                columns: new[] { "ClientId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_KeyId",
                table: "ApiKeys",
                column: "KeyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_Account_Number",
                table: "Assessments",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CommunicationNumber_Account_Round",
                table: "Assessments",
                columns: new[] { "CommunicationNumber", "Account", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_CustomerId_Number",
                table: "Assessments",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_DecidedAt_Number",
                table: "Assessments",
                columns: new[] { "DecidedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_Id",
                table: "Assessments",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_IsOpen_DueBy_Number",
                table: "Assessments",
                columns: new[] { "IsOpen", "DueBy", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_IsOpen_Number",
                table: "Assessments",
                columns: new[] { "IsOpen", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_OverrideEndedAt_OverrideUntil",
                table: "Assessments",
                columns: new[] { "OverrideEndedAt", "OverrideUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_State_Number",
                table: "Assessments",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditBlocks_DigestedAt",
                table: "AuditBlocks",
                column: "DigestedAt");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Account_Number",
                table: "AuditEntries",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Client_Number",
                table: "AuditEntries",
                columns: new[] { "Client", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Command_Number",
                table: "AuditEntries",
                columns: new[] { "Command", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_CustomerId_Number",
                table: "AuditEntries",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Outcome_Number",
                table: "AuditEntries",
                columns: new[] { "Outcome", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Person_Number",
                table: "AuditEntries",
                columns: new[] { "Person", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_User_Number",
                table: "AuditEntries",
                columns: new[] { "User", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_CaseId_Number",
                table: "CaseFiles",
                columns: new[] { "CaseId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_CustomerId",
                table: "CaseFiles",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Id",
                table: "CaseFiles",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_KeyId",
                table: "CaseFiles",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_CaseId_Number",
                table: "CaseNotes",
                columns: new[] { "CaseId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_CustomerId",
                table: "CaseNotes",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_ClassifierEntries_ChangedNumber",
                table: "ClassifierEntries",
                column: "ChangedNumber");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerLinks_Parent",
                table: "CustomerLinks",
                column: "Parent");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Account_BusinessUnit_Category_RiskLevel_Status_ScoredAt",
                table: "Customers",
                columns: new[] { "Account", "BusinessUnit", "Category", "RiskLevel", "Status", "ScoredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Account_Number_Status",
                table: "Customers",
                columns: new[] { "Account", "Number", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_BusinessUnit_Number",
                table: "Customers",
                columns: new[] { "BusinessUnit", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Category_Number",
                table: "Customers",
                columns: new[] { "Category", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ChangedAt_Number",
                table: "Customers",
                columns: new[] { "ChangedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Country_Number",
                table: "Customers",
                columns: new[] { "Country", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_EntityType_Number",
                table: "Customers",
                columns: new[] { "EntityType", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ExternalId_Account",
                table: "Customers",
                columns: new[] { "ExternalId", "Account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Id",
                table: "Customers",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_RiskLevel_Number",
                table: "Customers",
                columns: new[] { "RiskLevel", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_RiskLevel_ScoredAt_Number",
                table: "Customers",
                columns: new[] { "RiskLevel", "ScoredAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Status_Number",
                table: "Customers",
                columns: new[] { "Status", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_DataKeys_Account_IsCurrent",
                table: "DataKeys",
                columns: new[] { "Account", "IsCurrent" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_CustomerId_Number",
                table: "Deliveries",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_Account_Number",
                table: "Deliveries",
                columns: new[] { "State", "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionNumber_Number",
                table: "Deliveries",
                columns: new[] { "SubscriptionNumber", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionNumber_State_CustomerId_EventSequence",
                table: "Deliveries",
                columns: new[] { "SubscriptionNumber", "State", "CustomerId", "EventSequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_SubscriptionNumber_State_DueAt_Number_Partition_CustomerId_EventSequence",
                table: "Deliveries",
                columns: new[] { "SubscriptionNumber", "State", "DueAt", "Number", "Partition", "CustomerId", "EventSequence" });

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
                name: "IX_DocumentExpiries_IsReported_ExpiresOn_CustomerNumber",
                table: "DocumentExpiries",
                columns: new[] { "IsReported", "ExpiresOn", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_ErasedNumbers_CustomerNumber",
                table: "ErasedNumbers",
                column: "CustomerNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_Account_Number",
                table: "Erasures",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_CustomerId",
                table: "Erasures",
                column: "CustomerId",
                unique: true,
                filter: "[State] = 'REQUESTED'");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_CustomerId_State",
                table: "Erasures",
                columns: new[] { "CustomerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_Id",
                table: "Erasures",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_State_CompletedAt",
                table: "Erasures",
                columns: new[] { "State", "CompletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Account_Sequence",
                table: "Events",
                columns: new[] { "Account", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Account_Source_Number",
                table: "Events",
                columns: new[] { "Account", "Source", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_CustomerId_Sequence",
                table: "Events",
                columns: new[] { "CustomerId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Sequence_Number",
                table: "Events",
                columns: new[] { "Sequence", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Figures_Day_Measure_Account",
                table: "Figures",
                columns: new[] { "Day", "Measure", "Account" });

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentOutcomes_Until",
                table: "IdempotentOutcomes",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_ImportParts_KeyId",
                table: "ImportParts",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportParts_UploadNumber_Place",
                table: "ImportParts",
                columns: new[] { "UploadNumber", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_Account_Fingerprint_Number",
                table: "ImportRuns",
                columns: new[] { "Account", "Fingerprint", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportUploads_Id",
                table: "ImportUploads",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportUploads_State_Number",
                table: "ImportUploads",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_Account_Number",
                table: "LegalHolds",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_CustomerId_Number",
                table: "LegalHolds",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalHolds_Id",
                table: "LegalHolds",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenItems_Account_Number",
                table: "OpenItems",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenItems_CaseId_Number",
                table: "OpenItems",
                columns: new[] { "CaseId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenItems_CustomerId_Number",
                table: "OpenItems",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenItems_Id",
                table: "OpenItems",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenItems_State_DueOn_Number",
                table: "OpenItems",
                columns: new[] { "State", "DueOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenItems_State_Number",
                table: "OpenItems",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Key_Order",
                table: "OutboxMessages",
                columns: new[] { "Key", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_NotBefore_Number",
                table: "OutboxMessages",
                columns: new[] { "NotBefore", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Number_Failures",
                table: "OutboxMessages",
                columns: new[] { "Number", "Failures" },
                filter: "[Failures] > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_BornFrom_CustomerNumber",
                table: "Parties",
                columns: new[] { "BornFrom", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Parties_NationalCodeHash",
                table: "Parties",
                column: "NationalCodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_RelatedNameHash_CustomerNumber",
                table: "Parties",
                columns: new[] { "RelatedNameHash", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                table: "People",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_NameKey",
                table: "People",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_People_PersonId",
                table: "People",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Subject",
                table: "People",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_PersonSessions_PersonId_Number",
                table: "PersonSessions",
                columns: new[] { "PersonId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonSessions_SessionId",
                table: "PersonSessions",
                column: "SessionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RejectedLines_ImportNumber_Position",
                table: "RejectedLines",
                columns: new[] { "ImportNumber", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RejectedLines_KeyId",
                table: "RejectedLines",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_RejectedRecords_ImportNumber_Code_Position",
                table: "RejectedRecords",
                columns: new[] { "ImportNumber", "Code", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_RejectedRecords_ImportNumber_CommunicationNumber_Position",
                table: "RejectedRecords",
                columns: new[] { "ImportNumber", "CommunicationNumber", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_RejectedRecords_ImportNumber_ExternalId_Position",
                table: "RejectedRecords",
                columns: new[] { "ImportNumber", "ExternalId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_RejectedSignIns_Account_Number",
                table: "RejectedSignIns",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RejectedSignIns_User_Number",
                table: "RejectedSignIns",
                columns: new[] { "User", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RelatedCustomers_CustomerNumber",
                table: "RelatedCustomers",
                column: "CustomerNumber");

            migrationBuilder.CreateIndex(
                name: "IX_ScreenedParties_HasFailed_CustomerNumber",
                table: "ScreenedParties",
                columns: new[] { "HasFailed", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreenedParties_IsWaiting_CustomerNumber",
                table: "ScreenedParties",
                columns: new[] { "IsWaiting", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreenedParties_LastRun_CustomerNumber",
                table: "ScreenedParties",
                columns: new[] { "LastRun", "CustomerNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningHits_CustomerId_Number",
                table: "ScreeningHits",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningHits_Id",
                table: "ScreeningHits",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningHits_ListKey_EntryId_Number",
                table: "ScreeningHits",
                columns: new[] { "ListKey", "EntryId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningHits_State_Evidence_Number",
                table: "ScreeningHits",
                columns: new[] { "State", "Evidence", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningListEntries_ListKey_ToVersion",
                table: "ScreeningListEntries",
                columns: new[] { "ListKey", "ToVersion" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningRepetitions_Id",
                table: "ScreeningRepetitions",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningRepetitions_IsRunning_Number",
                table: "ScreeningRepetitions",
                columns: new[] { "IsRunning", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningRuns_CustomerId_Number",
                table: "ScreeningRuns",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningRuns_Id",
                table: "ScreeningRuns",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningRuns_RanAt_Number",
                table: "ScreeningRuns",
                columns: new[] { "RanAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningSelfTests_Account_Number",
                table: "ScreeningSelfTests",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningSelfTests_State_Number",
                table: "ScreeningSelfTests",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningSuppressions_CustomerId_Number",
                table: "ScreeningSuppressions",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningSuppressions_Id",
                table: "ScreeningSuppressions",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningSuppressions_Until_Number",
                table: "ScreeningSuppressions",
                columns: new[] { "Until", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_Account_Number",
                table: "Subscriptions",
                columns: new[] { "Account", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_EndedAt_Number",
                table: "Subscriptions",
                columns: new[] { "EndedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_Id",
                table: "Subscriptions",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_Id",
                table: "Uploads",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_KeyId",
                table: "Uploads",
                column: "KeyId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiClients");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "AuditBlocks");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropTable(
                name: "CaseNotes");

            migrationBuilder.DropTable(
                name: "ClassifierEntries");

            migrationBuilder.DropTable(
                name: "CommunicationNumbers");

            migrationBuilder.DropTable(
                name: "CustomerEmails");

            migrationBuilder.DropTable(
                name: "CustomerHierarchies");

            migrationBuilder.DropTable(
                name: "CustomerIdentifiers");

            migrationBuilder.DropTable(
                name: "CustomerLinks");

            migrationBuilder.DropTable(
                name: "CustomerVersions");

            migrationBuilder.DropTable(
                name: "DataKeys");

            migrationBuilder.DropTable(
                name: "DeliveryAttempts");

            migrationBuilder.DropTable(
                name: "DocumentContents");

            migrationBuilder.DropTable(
                name: "DocumentExpiries");

            migrationBuilder.DropTable(
                name: "ErasedNumbers");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "FeedMarks");

            migrationBuilder.DropTable(
                name: "Figures");

            migrationBuilder.DropTable(
                name: "IdempotentOutcomes");

            migrationBuilder.DropTable(
                name: "ImportParts");

            migrationBuilder.DropTable(
                name: "Leases");

            migrationBuilder.DropTable(
                name: "LegalHolds");

            migrationBuilder.DropTable(
                name: "NameWords");

            migrationBuilder.DropTable(
                name: "OpenItems");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "Parties");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "PersonSessions");

            migrationBuilder.DropTable(
                name: "RejectedLines");

            migrationBuilder.DropTable(
                name: "RejectedRecords");

            migrationBuilder.DropTable(
                name: "RejectedSignIns");

            migrationBuilder.DropTable(
                name: "RelatedCustomers");

            migrationBuilder.DropTable(
                name: "RuleSetVersions");

            migrationBuilder.DropTable(
                name: "ScreenedParties");

            migrationBuilder.DropTable(
                name: "ScreeningHits");

            migrationBuilder.DropTable(
                name: "ScreeningListEntries");

            migrationBuilder.DropTable(
                name: "ScreeningListFiles");

            migrationBuilder.DropTable(
                name: "ScreeningLists");

            migrationBuilder.DropTable(
                name: "ScreeningListVersions");

            migrationBuilder.DropTable(
                name: "ScreeningPolicyVersions");

            migrationBuilder.DropTable(
                name: "ScreeningProgress");

            migrationBuilder.DropTable(
                name: "ScreeningRepetitions");

            migrationBuilder.DropTable(
                name: "ScreeningRuns");

            migrationBuilder.DropTable(
                name: "ScreeningSelfTests");

            migrationBuilder.DropTable(
                name: "ScreeningSuppressions");

            migrationBuilder.DropTable(
                name: "UnsealedAuditEntries");

            migrationBuilder.DropTable(
                name: "Uploads");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "ImportUploads");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "RuleSets");

            migrationBuilder.DropTable(
                name: "ScreeningPolicies");

            migrationBuilder.DropTable(
                name: "Subscriptions");
        }
    }
}
