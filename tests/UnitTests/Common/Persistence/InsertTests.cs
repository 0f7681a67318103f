using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Notifications;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Outbox;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Customers.Items;
using Onboarding.Infrastructure.Customers.Persistence;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>Rows that bypass EF Core's change tracker are stored exactly as EF Core stores them.</summary>
public sealed class InsertTests : IDisposable
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 4, 5, 6, 7, 890, TimeSpan.FromHours(2)).AddTicks(1230);
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public static TheoryData<string> Kinds => [.. Rows().Select(row => row.GetType().Name).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_inserted_row_equals_what_EF_Core_stores(string kind)
    {
        object[] rows = [.. Rows().Where(row => row is Customer || row.GetType().Name == kind)];

        (await Stored("own.db", kind, (db, session) => Task.Run(() => session.Insert(db.Model, rows))))
            .Should().NotBeEmpty().And.Equal(await Stored("ef.db", kind, async (db, session) =>
            {
                db.AddRange(rows);
                await db.SaveChangesAsync();
            }));
    }

    [Fact]
    public async Task A_taken_key_fails_in_the_same_way_as_with_EF_Core()
    {
        var rows = Rows().Where(row => row is Customer).ToArray();
        var act = () => Stored("twice.db", nameof(Customer), (db, session) => Task.Run(() => session.Insert(db.Model, [.. rows, rows[0]])));

        (await act.Should().ThrowAsync<DbUpdateException>())
            .Which.InnerException.Should().BeOfType<SqliteException>().Which.SqliteExtendedErrorCode.Should().BeOneOf(1555, 2067);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SQL_Server_gets_the_same_values_by_parameters_and_by_bulk_copy(string kind)
    {
        using var db = new SqlServerOnboardingDbContext(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").Options);
        object[] rows = [.. Rows().Where(row => row.GetType().Name == kind)];
        var insert = new SqlServerInsert(db.Model.FindEntityType(rows[0].GetType())!, db.GetService<IRelationalTypeMappingSource>());
        using var command = new SqlCommand();
        foreach (var row in rows)
        {
            insert.Add(row, new StringBuilder(), command, keys: null);
        }

        using var copied = insert.Copied(rows, keys: null);
        copied.Rows.Cast<System.Data.DataRow>().SelectMany(row => row.ItemArray)
            .Should().BeEquivalentTo(command.Parameters.Cast<SqlParameter>().Select(parameter => parameter.Value), values => values.WithStrictOrdering());
    }

    [Fact]
    public void Each_row_of_a_command_has_its_own_parameters()
    {
        using var db = new SqlServerOnboardingDbContext(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").Options);
        var insert = new SqlServerInsert(db.Model.FindEntityType(typeof(CustomerEmailRow))!, db.GetService<IRelationalTypeMappingSource>());
        using var command = new SqlCommand();
        var text = new StringBuilder();
        foreach (var row in Rows().OfType<CustomerEmailRow>())
        {
            insert.Add(row, text, command, keys: null);
        }

        text.ToString().Should().Be(
            "INSERT INTO [CustomerEmails] ([Account], [Value], [CustomerNumber]) VALUES (@p0, @p1, @p2); "
            + "INSERT INTO [CustomerEmails] ([Account], [Value], [CustomerNumber]) VALUES (@p3, @p4, @p5); ");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // Texts that are empty, long, or special in SQL or JSON; every column once with a value and, if it is nullable, once without.
    private static IEnumerable<object> Rows()
    {
        var draft = CustomerDraftBuilder.Individual();
        var customer = Customer.Register(
            draft with { Profile = draft.Profile with { FirstName = "Zoë\u200B💶", LastName = new string('ж', 200) } }, Seed.Classifiers, AccountId.Default, 7, At);
        yield return customer;
        yield return Customer.Register(
            CustomerDraftBuilder.Organization() with { ExternalId = "another", CommunicationNumber = "another" }, Seed.Classifiers, AccountId.Default, 8, At);
        yield return new PartyRow { CustomerNumber = 7, Position = 0, EntityType = EntityType.Individual, NameKey = "" };
        yield return new NameWordRow { CustomerNumber = 7, Word = new string('K', NameFolding.WordMaxLength) };
        yield return new PartyRow
        {
            CustomerNumber = 7,
            Position = 1,
            EntityType = EntityType.Organization,
            NameKey = "Ł'\";--",
            FoldingVersion = 0,
            BornFrom = new(1, 1, 1),
            BornTo = new(9999, 12, 31),
            Country = "XK",
            NationalCodeHash = [0, 255, 7],
            RelatedNameHash = [7, 0],
        };
        yield return new DocumentExpiryRow { CustomerNumber = 7, Key = "PASSPORT aa 2027-01-01", Type = "PASSPORT", ExpiresOn = new(2027, 1, 1) };
        yield return new CustomerIdentifierRow { Hash = [1, 0, 255], CustomerNumber = 7 };
        yield return new CommunicationNumberRow { Account = AccountId.Default, Value = "com\0number", CustomerNumber = long.MaxValue, At = At };
        yield return new CustomerEmailRow { Account = AccountId.Default, Value = "a@b", CustomerNumber = 7 };
        yield return new CustomerEmailRow { Account = AccountId.Default, Value = "ü@b", CustomerNumber = 8 };
        yield return new RelatedCustomerRow { Account = AccountId.Default, ExternalId = "their 'id'", CustomerNumber = 7, Position = 1, RelationType = "DIRECTOR" };
        yield return new RelatedCustomerRow { Account = AccountId.Default, ExternalId = "their 'id'", CustomerNumber = 7, Position = 2 };
        yield return new IdempotentOutcomeRow { Key = [1], Account = AccountId.Default, Request = [2, 0], Outcome = new byte[3_000], Until = At };
        yield return new CustomerVersionRow { CustomerNumber = 7, Version = 1, Account = AccountId.Default, ChangedAt = At.ToUniversalTime(), ChangedBy = "x", Snapshot = new string('{', 5_000) };
        yield return Entered(AuditEntry.Of(At, new(AccountId.Default, "user", null, null, "id"), "CreateCustomer", null), 1);
        var rejected = Entered(AuditEntry.Of(At, new(AccountId.Default, "user", "client", "::1", "id"), "CreateCustomer", "reference"), 2);
        rejected.SetSubject(customer.Id, isNew: false);
        rejected.Reject(["C001", "C002"]);
        yield return rejected;
        yield return new OutboxMessage { Number = 3, Name = "name", Account = AccountId.Default, Key = -1, Order = 2, Payload = "{}", NotBefore = At };
        yield return new OutboxMessage { Number = 4, Name = "name", Account = AccountId.Default, Key = 1, Order = 2, Payload = "{}", NotBefore = At, Failures = 3, LastFailure = "Kind" };
        yield return Event.Register(
            5, AmlyzeEvents.CustomerUpdated, new(AccountId.Default, customer.Id, "external", "number"),
            new JsonObject { ["customerExternalID"] = "external", ["updatedAt"] = "2026-01-01T00:00:00.000Z", ["updateAt"] = "2026-01-01T00:00:00.000Z", ["pep"] = true }, At);
    }

    private static AuditEntry Entered(AuditEntry entry, long number)
    {
        entry.AssignNumber(number);
        return entry;
    }

    private async Task<IReadOnlyList<string>> Stored(string file, string kind, Func<SqliteOnboardingDbContext, SqliteWriterSession, Task> write)
    {
        var connection = $"Data Source={Path.Combine(_folder, file)};Pooling=false";
        await using var db = new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(connection).Options);
        await db.Database.EnsureCreatedAsync();
        await using (var session = await SqliteWriterSession.Open(connection, "PRAGMA foreign_keys=ON"))
        {
            await write(db, session);
        }

        var type = db.Model.GetEntityTypes().Single(type => type.ClrType.Name == kind);
        var columns = InsertColumn.Of(type).Select(column => $"typeof(\"{column.Name}\") || ':' || quote(\"{column.Name}\") || hex(\"{column.Name}\")");
        await using var reader = new SqliteConnection(connection);
        await reader.OpenAsync();
        await using var command = reader.CreateCommand();
#pragma warning disable CA2100 // Names of the model only.
        command.CommandText = $"SELECT {string.Join(" || '|' || ", columns)} FROM \"{type.GetTableName()}\" ORDER BY 1";
#pragma warning restore CA2100
        var stored = new List<string>();
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            stored.Add(row.GetString(0));
        }

        return stored;
    }
}
