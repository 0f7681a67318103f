using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite.Migrations
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Dialects = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProposedRoles = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProposedStatesLevels = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ProposedByClient = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IsProposerNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    BusinessUnits = table.Column<string>(type: "TEXT", nullable: false),
                    AllowedAddresses = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    StatesLevels = table.Column<bool>(type: "INTEGER", nullable: false),
                    Profiles = table.Column<string>(type: "TEXT", nullable: false),
                    Secret = table.Column<byte[]>(type: "BLOB", maxLength: 48, nullable: false),
                    SecretExpiresAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    PreviousSecret = table.Column<byte[]>(type: "BLOB", maxLength: 48, nullable: true),
                    PreviousSecretEndsAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiClients", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Secret = table.Column<byte[]>(type: "BLOB", maxLength: 48, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    LastUsedAt = table.Column<long>(type: "INTEGER", precision: 6, nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CustomerVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CommunicationNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    CustomerApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RuleSetKey = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RuleSetVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    InputHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    InitialLevel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Floor = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    IsProhibited = table.Column<bool>(type: "INTEGER", nullable: false),
                    Explanation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Screening = table.Column<string>(type: "TEXT", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    IsImported = table.Column<bool>(type: "INTEGER", nullable: false),
                    StatedLevel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    StatedStatus = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    IsProposal = table.Column<bool>(type: "INTEGER", nullable: false),
                    AssessedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ReopenedFrom = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReopenReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReopenedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ReopenedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SupersededBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    FinalLevel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ClaimedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ClaimedAt = table.Column<long>(type: "INTEGER", precision: 6, nullable: true),
                    AssignedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    GroundCode = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Comment = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OverrideReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OverrideLevel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    OverrideUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OverrideEndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DecidedByClient = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    IsDeciderNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    CompletedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueBy = table.Column<long>(type: "INTEGER", precision: 6, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "AuditBlocks",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Header = table.Column<byte[]>(type: "BLOB", maxLength: 256, nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: false),
                    Entries = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DigestedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditBlocks", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Client = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Person = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IsClaimed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Details = table.Column<string>(type: "TEXT", nullable: true),
                    Command = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Codes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CorrelationId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Created = table.Column<string>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    StoredBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Client = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    StoredAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    KeyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "CaseNotes",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Client = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    WrittenAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNotes", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ClassifierEntries",
                columns: table => new
                {
                    Classifier = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    RetiredAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    ChangedNumber = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClassifierEntries", x => new { x.Classifier, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "CommunicationNumbers",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommunicationNumbers", x => new { x.Account, x.Value });
                });

            migrationBuilder.CreateTable(
                name: "CustomerEmails",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerEmails", x => new { x.Account, x.Value });
                });

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
                name: "CustomerIdentifiers",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerIdentifiers", x => new { x.Hash, x.CustomerNumber });
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    EntityType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ClosingDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RiskLevel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ScoredAt = table.Column<long>(type: "INTEGER", precision: 6, nullable: true),
                    SourceOfRiskLevel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    BusinessUnit = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    CommunicationNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OutcomeVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", precision: 6, nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 513, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    StatedCountry = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    EmailKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Document = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Screening = table.Column<string>(type: "TEXT", nullable: false),
                    ScreeningVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    VerificationStatus = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    VerificationReviewedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    VerificationGroundCode = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DataKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Prefix = table.Column<byte[]>(type: "BLOB", maxLength: 9, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", maxLength: 512, nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentExpiries",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsReported = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentExpiries", x => new { x.CustomerNumber, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ErasedNumbers",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasedNumbers", x => new { x.Account, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OverruleReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RequestedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RequestedByClient = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    IsRequesterNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ErasedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Salt = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    CompletedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    Data = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Number);
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
                name: "Figures",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "IdempotentOutcomes",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Request = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Outcome = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentOutcomes", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Accepted = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCheck = table.Column<bool>(type: "INTEGER", nullable: false),
                    StoppedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ImportUploads",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    UploadedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Layout = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CheckNumber = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    ImportNumber = table.Column<long>(type: "INTEGER", nullable: true),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    StartedById = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Restarts = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    AttemptedFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportUploads", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", precision: 6, nullable: false),
                    Token = table.Column<long>(type: "INTEGER", nullable: false),
                    Uses = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "LegalHolds",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SetBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SetAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    EndReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalHolds", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "NameWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameWords", x => new { x.Word, x.CustomerNumber });
                });

            migrationBuilder.CreateTable(
                name: "OpenItems",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Comment = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenItems", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Order = table.Column<long>(type: "INTEGER", nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastFailure = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    NotBefore = table.Column<long>(type: "INTEGER", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    AccountNames = table.Column<string>(type: "TEXT", maxLength: 1301, nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProposedRoles = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ProposedByClient = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IsProposerNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    BusinessUnits = table.Column<string>(type: "TEXT", nullable: false),
                    DeactivatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    TotpSecret = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    LastTotpStep = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    InvitationSecret = table.Column<byte[]>(type: "BLOB", maxLength: 48, nullable: true),
                    InvitationEndsAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    InvitationTotp = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                    SeenAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PersonSessions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Secret = table.Column<byte[]>(type: "BLOB", maxLength: 48, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Program = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    CompletedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    FreshAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonSessions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "RejectedSignIns",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    First = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    Last = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedSignIns", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "RelatedCustomers",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    RelationType = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelatedCustomers", x => new { x.Account, x.ExternalId, x.CustomerNumber, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "RuleSets",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    LatestVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Draft = table.Column<string>(type: "TEXT", nullable: true),
                    DraftName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DraftChangedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    DraftChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DraftAuthors = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleSets", x => new { x.Account, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ScreenedParties",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Facts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FactsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Processes = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Waiting = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsWaiting = table.Column<bool>(type: "INTEGER", nullable: false),
                    Failed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HasFailed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    CommunicationNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    LastRun = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreenedParties", x => new { x.CustomerNumber, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningHits",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CustomerVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Process = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastRunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ListVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    EntryHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FactsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    Explanation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SuppressionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SupersededBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    FollowsMatch = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClaimedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ClaimedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Comment = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SuppressUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DecidedByClient = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    IsDeciderNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningHits", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningListEntries",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    FromVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    ToVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningListEntries", x => new { x.ListKey, x.EntryId, x.FromVersion });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningListFiles",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningListFiles", x => new { x.ListKey, x.Number, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningLists",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Process = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Threshold = table.Column<int>(type: "INTEGER", nullable: true),
                    MaxAgeHours = table.Column<int>(type: "INTEGER", nullable: true),
                    MinimumEntries = table.Column<int>(type: "INTEGER", nullable: true),
                    MayShrinkBy = table.Column<int>(type: "INTEGER", nullable: true),
                    CurrentVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    Names = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    RetiredAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Fetch = table.Column<string>(type: "TEXT", nullable: true),
                    ChangedNumber = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningLists", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningListVersions",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    ImportedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    ImportedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ReplacedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    Names = table.Column<int>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningListVersions", x => new { x.ListKey, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "ScreeningPolicies",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LatestVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Draft = table.Column<string>(type: "TEXT", nullable: true),
                    DraftName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DraftChangedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    DraftChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DraftAuthors = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningPolicies", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningProgress",
                columns: table => new
                {
                    ListKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Compared = table.Column<int>(type: "INTEGER", nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRunning = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsComplete = table.Column<bool>(type: "INTEGER", nullable: false),
                    Process = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Threshold = table.Column<int>(type: "INTEGER", nullable: true),
                    Cursor = table.Column<long>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningProgress", x => x.ListKey);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningRepetitions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BusinessUnits = table.Column<string>(type: "TEXT", nullable: false),
                    Processes = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RequestedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    Customers = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Cursor = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    IsRunning = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningRepetitions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningRuns",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    CustomerVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Party = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Process = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CommunicationNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Facts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FactsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Result = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RanAt = table.Column<long>(type: "INTEGER", precision: 6, nullable: false),
                    CompletedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    IsMatch = table.Column<bool>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningRuns", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningSelfTests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Seed = table.Column<long>(type: "INTEGER", nullable: false),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    RequestedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    Report = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningSelfTests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningSuppressions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Process = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    HitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EntryId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EntryHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FactsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    LiftedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    LiftReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningSuppressions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    Types = table.Column<string>(type: "TEXT", nullable: false),
                    VisibleUnits = table.Column<string>(type: "TEXT", nullable: false),
                    Dialect = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    BusinessUnits = table.Column<string>(type: "TEXT", nullable: false),
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
                name: "UnsealedAuditEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsealedAuditEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Uploads",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    BusinessUnits = table.Column<string>(type: "TEXT", nullable: false),
                    StoredAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    KeyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploads", x => x.Number);
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

            migrationBuilder.CreateTable(
                name: "CustomerVersions",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Snapshot = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                name: "Parties",
                columns: table => new
                {
                    CustomerNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    EntityType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: false),
                    FoldingVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    BornFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BornTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    NationalCodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    RelatedNameHash = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true)
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ImportNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    ImportNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CommunicationNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Defects = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UploadNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
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
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "TEXT", precision: 6, nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    SubscriptionNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EventSequence = table.Column<long>(type: "INTEGER", nullable: true),
                    Partition = table.Column<int>(type: "INTEGER", nullable: false),
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
