using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Audit;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Audit.Sealing;
using Onboarding.Domain.Audit.Verification;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Audit.Sealing;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.UnitTests.Access;

namespace Onboarding.UnitTests.Audit.Sealing;

/// <summary>A sealed trail in a database, of which each test gets a copy.</summary>
public sealed class StoredTrail : IAsyncLifetime
{
    public const int Blocks = 3;
    public const int PerBlock = 2;

    // The time of the manual clock.
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly long First = SequenceTime.From(Now) - 1_000_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onboarding-trail-");
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public string Folder => _folder.FullName;

    internal AuditOptions Options { get; private set; } = null!;

    internal SealingKeys Keys { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Options = new() { DigestsFolder = _folder.CreateSubdirectory("digests").FullName };
        Keys = new(new KeyFolder(new KeyOptions { KeysFolder = Folder }), Options);
        await Keys.Prepare(CancellationToken.None);
        await _connection.OpenAsync();
        await using var db = Context(_connection);
        await db.Database.EnsureCreatedAsync();
        AuditBlock? before = null;
        for (var block = 0; block < Blocks; block++)
        {
            db.AddRange(Enumerable.Range(block * PerBlock, PerBlock).Select(Entry));
            await db.SaveChangesAsync();
            var from = First + (block * PerBlock);
            var records = await StoredRecords.Read(db, db.Set<AuditEntry>().Where(entry => entry.Number >= from), CancellationToken.None);
            before = AuditBlock.Of(records, before, Keys.PublicKey, Keys.Sign, Now);
            db.Add(before);
        }

        await db.SaveChangesAsync();
    }

    public void CopyTo(SqliteConnection connection) => _connection.BackupDatabase(connection);

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        Keys.Dispose();
        _folder.Delete(recursive: true);
    }

    internal static SqliteOnboardingDbContext Context(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(connection).Options);

    private static AuditEntry Entry(int index)
    {
        var entry = AuditEntry.Of(
            Now,
            new(new("bank"), "ieva", "client-1", "10.0.0.1", $"c{index}") { Person = "p-1", IsClaimed = true, Purpose = "review" },
            "CreateCustomer",
            $"com-{index}");
        entry.AssignNumber(First + index);
        entry.SetSubject(new(new Guid("0190aaaa-0000-7000-8000-00000000000a")), isNew: false);
        entry.SetDetails("""{"before":null}""");
        entry.SetCreated("""[{"kind":"version"}]""");
        if (index > 0)
        {
            entry.Reject(["C004"]);
        }

        return entry;
    }
}

/// <summary>Statements that change the tables of the trail: each change of a value or its form is found, and none ends the verification.</summary>
public sealed class StoredTrailTests : IClassFixture<StoredTrail>, IDisposable
{
    private const int Blocks = StoredTrail.Blocks;
    private const int PerBlock = StoredTrail.PerBlock;

    private static readonly DateTimeOffset Now = StoredTrail.Now;
    private static readonly long First = StoredTrail.First;

    private readonly StoredTrail _trail;
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly ManualClock _clock = new();
    private readonly SqliteOnboardingDbContext _db;
    private readonly AuditProofs _proofs;

    public StoredTrailTests(StoredTrail trail)
    {
        _trail = trail;
        _connection.Open();
        trail.CopyTo(_connection);
        _db = StoredTrail.Context(_connection);
        _proofs = new(_db, trail.Keys, new(trail.Options), _clock);
    }

    // Each changes the first entry, of which every field but the codes has a value.
    public static TheoryData<string> Changes =>
    [
        "At = '2026-01-01 01:00:00+01:00'", "At = replace(At, ' ', 'T')", "At = At || ' '", "At = '2026-01-01 00:00:00.0+00:00'", "At = 5", "At = x'00'", "At = ''",
        "Account = 'other'", "Account = upper(Account)", "Account = x'62616E6B'", "Account = ''",
        "[User] = 'other'", "[User] = [User] || ' '", "[User] = x'69657661'", "[User] = ''",
        "Client = NULL", "Client = ''", "Client = 'other'", "Client = x'00'",
        "Person = NULL", "Person = ''", "Person = 'other'", "IsClaimed = 0", "IsClaimed = 2", "IsClaimed = 'x'", "IsClaimed = x'01'", "IsClaimed = 1.5",
        "Address = NULL", "Address = ''", "Address = '10.0.0.2'", "Details = NULL", "Details = ''", "Details = '{}'", "Details = x'7B7D'",
        "Command = 'other'", "Command = x'00'", "Reference = NULL", "Reference = ''", "Reference = 'other'",
        "CustomerId = NULL", "CustomerId = ''", "CustomerId = lower(CustomerId)", "CustomerId = replace(CustomerId, '-', '')", "CustomerId = x'00'",
        "CustomerId = '00000000-0000-0000-0000-000000000000'", "CustomerId = 5",
        "Outcome = 'REFUSED'", "Outcome = 'none'", "Outcome = 1", "Outcome = x'00'", "Codes = ''", "Codes = 'C004'", "Codes = 5",
        "CorrelationId = 'other'", "CorrelationId = x'00'", "Created = NULL", "Created = ''", "Created = '[]'",
        "Purpose = NULL", "Purpose = ''", "Purpose = 'other'", "Purpose = x'00'",
    ];

    public static TheoryData<string, TamperingKind> Statements => new()
    {
        { "UPDATE AuditBlocks SET Header = 'text' WHERE Number = 2", TamperingKind.BlockChanged },
        { "UPDATE AuditBlocks SET Header = x'' WHERE Number = 2", TamperingKind.BlockChanged },
        { "UPDATE AuditBlocks SET Signature = 5 WHERE Number = 2", TamperingKind.BlockChanged },
        { "UPDATE AuditBlocks SET Signature = x'' WHERE Number = 2", TamperingKind.BlockChanged },
        { "UPDATE AuditBlocks SET Entries = x'' WHERE Number = 2", TamperingKind.BlockChanged },
        { "UPDATE AuditBlocks SET Entries = 'text' WHERE Number = 2", TamperingKind.BlockChanged },
        { "UPDATE AuditBlocks SET Entries = zeroblob(47) WHERE Number = 2", TamperingKind.BlockChanged },
        { "UPDATE AuditBlocks SET Number = 9000000000000000 WHERE Number = 3", TamperingKind.BlockReordered },
        { "UPDATE AuditBlocks SET Number = 9223372036854775807 WHERE Number = 1", TamperingKind.BlockReordered },
        { "UPDATE AuditBlocks SET Number = -9223372036854775808 WHERE Number = 2", TamperingKind.BlockReordered },
        { "INSERT INTO AuditBlocks SELECT -9223372036854775808, Header, Signature, Entries, DigestedAt FROM AuditBlocks WHERE Number = 1", TamperingKind.BlockInserted },
        { "INSERT INTO AuditBlocks SELECT 9223372036854775807, Header, Signature, Entries, DigestedAt FROM AuditBlocks WHERE Number = 1", TamperingKind.BlockInserted },
        { "DELETE FROM AuditBlocks", TamperingKind.EntryInserted },
        { "DELETE FROM AuditBlocks WHERE Number = 1", TamperingKind.BlockRemoved },
        { "DELETE FROM AuditEntries", TamperingKind.EntryRemoved },
        { "UPDATE AuditEntries SET Number = -9223372036854775808 WHERE Number = $first", TamperingKind.EntryInserted },
        { "UPDATE AuditEntries SET Number = 9223372036854775807 WHERE Number = $first", TamperingKind.EntryInserted },
        { "INSERT INTO UnsealedAuditEntries VALUES (-9223372036854775808)", TamperingKind.EntryRemoved },
        {
            "UPDATE AuditEntries SET Number = -9223372036854775808 WHERE Number = $first; INSERT INTO UnsealedAuditEntries VALUES (-9223372036854775808)",
            TamperingKind.EntryUnsealed
        },
    };

    [Fact]
    public async Task The_stored_trail_is_intact() =>
        (await Verify()).Should().BeEquivalentTo(new TrailReport(Blocks, Blocks * PerBlock, 0, 0, [], 0));

    [Theory, MemberData(nameof(Changes))]
    public async Task A_changed_column_is_found(string change)
    {
        (await Execute($"UPDATE AuditEntries SET {change} WHERE Number = {First}")).Should().Be(1);

        (await Verify()).ShouldName(TamperingKind.EntryChanged, block: 1, entry: First);
    }

    [Theory, MemberData(nameof(Statements))]
    public async Task A_changed_table_is_found(string statement, TamperingKind kind)
    {
        await Execute(statement.Replace("$first", First.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

        (await Verify()).Findings.Should().Contain(found => found.Kind == kind).And.HaveCountLessThan(15);
    }

    [Fact]
    public async Task A_time_of_a_digest_that_the_service_cannot_have_written_stops_no_digest()
    {
        foreach (var time in new[] { long.MaxValue, DateTimeOffset.MaxValue.Ticks, Now.AddHours(1).UtcTicks, -1 })
        {
            await Execute($"UPDATE AuditBlocks SET DigestedAt = {time} WHERE Number = 1");
            (await _proofs.LastDigest(CancellationToken.None)).Should().BeNull(time.ToString(CultureInfo.InvariantCulture));
            (await _proofs.NewestWithoutDigestSince(Now.AddMinutes(-5), CancellationToken.None))!.Number.Should().Be(Blocks);
        }

        await Execute($"UPDATE AuditBlocks SET DigestedAt = {Now.AddMinutes(-1).UtcTicks} WHERE Number = 2");
        (await _proofs.LastDigest(CancellationToken.None)).Should().Be(Now.AddMinutes(-1));
        (await _proofs.NewestWithoutDigestSince(Now.AddMinutes(-5), CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task Entries_that_wait_too_long_are_counted_and_named()
    {
        await Execute($"DELETE FROM AuditBlocks WHERE Number = {Blocks}");
        await Execute($"INSERT INTO UnsealedAuditEntries SELECT Number FROM AuditEntries WHERE Number >= {First + ((Blocks - 1) * PerBlock)}");
        (await _proofs.CountUnsealed(CancellationToken.None)).Should().Be(0);
        (await Verify()).Should().BeEquivalentTo(new TrailReport(Blocks - 1, Blocks * PerBlock, PerBlock, 0, [], 0));

        _clock.Advance(60);
        (await _proofs.CountUnsealed(CancellationToken.None)).Should().Be(PerBlock);
        (await Verify()).Findings.Select(found => found.Kind).Should().Equal(TamperingKind.EntryUnsealed, TamperingKind.EntryUnsealed);
    }

    [Fact]
    public async Task Entries_of_blocks_that_were_stored_after_the_others_were_read_are_not_in_those_blocks()
    {
        await Execute($"INSERT INTO UnsealedAuditEntries VALUES ({First})");

        (await _proofs.NotInBlocks(Blocks - 1, CancellationToken.None)).Numbers.Should().BeEquivalentTo(
            [First, First + ((Blocks - 1) * PerBlock), First + ((Blocks - 1) * PerBlock) + 1]);
        (await _proofs.NotInBlocks(null, CancellationToken.None)).Numbers.Should().HaveCount(Blocks * PerBlock);
        (await _proofs.NotInBlocks(Blocks, CancellationToken.None)).Numbers.Should().Equal(First);
    }

    [Fact]
    public async Task A_damaged_public_key_is_a_finding()
    {
        var file = Path.Combine(_trail.Folder, "audit-signing-0.pub");
        File.WriteAllText(file, "no key");
        var report = await Verify();
        File.Delete(file);

        report.ShouldName(TamperingKind.KeyInvalid);
    }

    public void Dispose()
    {
        _db.Dispose();
        _connection.Dispose();
    }

    private Task<TrailReport> Verify() =>
        new TrailVerifier(_proofs.Keys(), [], _proofs.StoredDigests()).Verify(_proofs, CancellationToken.None);

    private async Task<int> Execute(string statement)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync();
    }
}
