using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>New rows go to the server in as few round trips as it takes, and in ordinary commands where it does not take them so.</summary>
public sealed class SqlServerWaysTests
{
    private const int Many = 700;
    private static readonly string[] Tries = ["try success", "try failure"];
    private static readonly string[] Refused = ["begin", "copy", "rollback", "begin", "rows 666", "rows 34", "commit"];
    private static readonly string[] HungUp = ["begin", "copy", "begin", "rows 666", "rows 34", "commit"];
    private static readonly string[] Ordinary = ["begin", "rows 666", "rows 34", "commit"];

    private readonly SqlServerInserts _inserts = new();
    private readonly SqlServerProvider _provider;

    public SqlServerWaysTests() => _provider = new(_inserts, new SqlServerAbilities());

    [Theory]
    [InlineData(0)]
    [InlineData(1, 1)]
    [InlineData(666, 666)]
    [InlineData(667, 666, 1)]
    [InlineData(1_400, 666, 666, 68)]
    public void Rows_are_cut_into_parts_that_a_command_can_carry(int count, params int[] parts)
    {
        using var db = Context("Server=none");
        var rows = Rows(count);

        IReadOnlyList<object>[] cut = [.. _inserts.Parts(db.Model, rows)];
        cut.Select(part => part.Count).Should().Equal(parts);
        cut.SelectMany(part => part).Should().Equal(rows.All, "no order may change: what comes later rests on what came before");
        _inserts.FitOneCommand(db.Model, rows).Should().Be(parts.Length <= 1);
    }

    [Fact]
    public async Task A_few_rows_are_one_round_trip_on_a_server_that_keeps_them_whole()
    {
        using var server = new TdsServer();
        await Write(server, 3);
        await Write(server, 2);

        server.Asked.Should().Equal([.. Tries, "whole 3", "whole 2"]);
    }

    [Fact]
    public async Task A_server_that_goes_on_after_a_failure_gets_a_transaction_around_the_rows()
    {
        using var server = new TdsServer { EndsAtFailure = false };
        await Write(server, 3);
        await Write(server, 2);

        server.Asked.Should().Equal([.. Tries, "undo", "begin", "rows 3", "commit", "begin", "rows 2", "commit"]);
    }

    [Fact]
    public async Task What_no_copy_takes_goes_in_commands_and_soon_without_trying()
    {
        using var server = new TdsServer();
        for (var i = 0; i < 4; i++)
        {
            await Write(server, Many);
        }

        server.Asked.Should().Equal([.. Refused, .. Refused, .. Refused, .. Ordinary]);
    }

    [Fact]
    public async Task A_server_that_hangs_up_on_copies_gets_commands()
    {
        using var server = new TdsServer { HangsUpOnCopies = true };
        await Write(server, Many);

        server.Asked.Should().Equal(HungUp);
    }

    [Theory]
    [InlineData(true, "whole 3")]
    [InlineData(false, "whole 3", "whole 3")]
    public async Task Where_the_answer_is_lost_the_rows_are_looked_for_before_they_are_written_again(bool wereSaved, params string[] asked)
    {
        using var server = new TdsServer { LostAnswers = 1 };
        await Write(server, 3, wereSaved);

        server.Asked.Should().Equal([.. Tries, .. asked]);
    }

    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    public async Task A_taken_key_is_told_from_other_failures(int error, bool isTaken)
    {
        using var server = new TdsServer { Error = error };
        var act = () => Write(server, 3);

        _provider.IsUniqueViolation((await act.Should().ThrowAsync<DbUpdateException>()).Which).Should().Be(isTaken);
    }

    [Fact]
    public void Copies_are_given_up_only_after_refusals_in_a_row()
    {
        var server = new SqlServerAbilities();
        server.RefusedCopy();
        server.RefusedCopy();
        server.Copied();
        server.RefusedCopy();
        server.RefusedCopy();
        server.Copies.Should().BeTrue();

        server.RefusedCopy();
        server.Copies.Should().BeFalse();
    }

    private async Task Write(TdsServer server, int count, bool wereSaved = false)
    {
        await using var db = Context(server.Connection);
        await _provider.Write(db, () => _provider.Save(db, Rows(count)), () => Task.FromResult(wereSaved), CancellationToken.None);
    }

    private static NewRows Rows(int count)
    {
        var rows = new NewRows();
        rows.AddRange(Enumerable.Range(0, count).Select(number => new CustomerEmailRow { Account = AccountId.Default, Value = $"{number}", CustomerNumber = 7 }));
        return rows;
    }

    private static SqlServerOnboardingDbContext Context(string connection) => new(
        new DbContextOptionsBuilder<SqlServerOnboardingDbContext>()
            .UseSqlServer(connection, server => server.ExecutionStrategy(dependencies => new SqlServerRetries(dependencies))).Options);
}
