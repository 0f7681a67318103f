using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.UnitTests.Privacy;

/// <summary>The rows about a customer in a database in memory.</summary>
public sealed class StoredPersonalRowsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2029, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly CustomerId Customer = CustomerId.New(At);

    private readonly SqliteConnection _connection = new("Data Source=:memory:;Foreign Keys=False");

    public async ValueTask InitializeAsync()
    {
        await _connection.OpenAsync();
        await using var db = Context();
        await db.Database.EnsureCreatedAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public async Task The_hash_of_what_was_erased_depends_on_the_bytes_of_files_and_subject_access_has_none_of_them()
    {
        var first = await HashOfFile([1, 2, 3]);
        var same = await HashOfFile([1, 2, 3]);
        var other = await HashOfFile([1, 2, 4]);

        same.Should().Equal(first);
        other.Should().NotEqual(first, "a content of the same length is another one");
        await using var db = Context();
        var row = (await Files(db).Read(db, CancellationToken.None)).Should().ContainSingle().Subject!.AsObject();
        row.Should().ContainKey("size").And.ContainKey("name").And.NotContainKey("bytes");
    }

    [Fact]
    public async Task A_row_that_changed_after_its_tokens_were_read_is_not_removed()
    {
        await Store([1, 2, 3]);
        await using var db = Context();
        await Files(db).ReadTokens(db, CancellationToken.None);
        await using (var another = Context())
        {
            (await another.Set<CaseFile>().SingleAsync()).ReplaceProtection([9], Guid.NewGuid());
            await another.SaveChangesAsync();
        }

        await Files(db).Remove(db, CancellationToken.None);

        var act = () => db.SaveChangesAsync();
        await act.Should().ThrowAsync<DbUpdateConcurrencyException>();
    }

    [Theory]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(1_203)]
    public async Task Stored_responses_are_found_on_every_page_also_those_that_end_at_the_same_time(int count)
    {
        var account = new AccountId("a");
        var protection = new OutcomeProtection(new EphemeralDataProtectionProvider(), []);
        await using var db = Context();
        for (var i = 0; i < count; i++)
        {
            // Outcomes that cannot be decrypted may be about the customer.
            db.Add(new IdempotentOutcomeRow
            {
                Key = BitConverter.GetBytes(i),
                Account = i % 10 == 0 ? new AccountId("b") : account,
                Request = [1],
                Outcome = [1],
                Until = At.AddTicks(i / 7 * 7),
            });
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var tables = await new IdempotencyPersonalRows(db, protection).Of(new(account, Customer, 1, ["E1"], []), CancellationToken.None);

        await tables.Should().ContainSingle().Subject.DeleteLate(CancellationToken.None);

        (await db.Set<IdempotentOutcomeRow>().Select(row => row.Account).ToListAsync()).Should().HaveCount((count + 9) / 10).And.OnlyContain(one => one == new AccountId("b"));
    }

    [Fact]
    public async Task At_most_one_request_of_a_customer_waits_in_the_database()
    {
        await using var db = Context();
        db.Add(Request(1));
        await db.SaveChangesAsync();
        var second = Request(2);
        db.Add(second);
        var act = () => db.SaveChangesAsync();
        await act.Should().ThrowAsync<DbUpdateException>();

        db.Entry(second).State = EntityState.Detached;
        (await db.Set<Erasure>().SingleAsync()).Withdraw(new("Ann", null, true));
        await db.SaveChangesAsync();
        db.Add(Request(3));
        await db.SaveChangesAsync();
    }

    private static Erasure Request(long number) => Erasure.Register(
        number, new(new AccountId("a"), Customer, 1, At, new DateOnly(2020, 1, 1)), "asked", null, new("Ann", null, true), At);

    private async Task<byte[]> HashOfFile(byte[] bytes)
    {
        await Store(bytes);
        await using var db = Context();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await Files(db).AddTo(hash, db, CancellationToken.None);
        return hash.GetHashAndReset();
    }

    private async Task Store(byte[] bytes)
    {
        await using var db = Context();
        await db.Set<CaseFile>().ExecuteDeleteAsync();
        db.Add(CaseFile.Register(
            7, Guid.Empty, Customer, "a.png", new(Guid.Empty, new AccountId("a"), MediaType.Png, bytes.Length, bytes, Guid.Empty), new("Ann", null, true), At));
        await db.SaveChangesAsync();
    }

    private static PersonalTable Files(SqliteOnboardingDbContext db) =>
        PersonalTable.Of("caseFiles", db.Set<CaseFile>().Where(row => row.CustomerId == Customer));

    private SqliteOnboardingDbContext Context() =>
        new(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(_connection).Options);
}
