using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Inserts;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;
using Onboarding.Infrastructure.Customers.Persistence;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>
/// The commands that a unit of work sends to SQL Server, and the reaction to a failure. The integration tests check the same against a real server.
/// </summary>
public sealed class SqlServerProviderTests
{
    private const int FitsOneCommand = 666;

    private readonly SqlServerProvider _provider = new(new SqlServerInserts(), null!);

    [Fact]
    public async Task New_rows_alone_take_one_round_trip_in_their_own_transaction()
    {
        using var connection = new RecordingConnection();
        await Write(connection, 2);

        connection.Sent.Should().Equal(
            "SET XACT_ABORT ON; BEGIN TRANSACTION; "
            + "INSERT INTO [CustomerEmails] ([Account], [Value], [CustomerNumber]) VALUES (@p0, @p1, @p2); "
            + "INSERT INTO [CustomerEmails] ([Account], [Value], [CustomerNumber]) VALUES (@p3, @p4, @p5); "
            + "COMMIT TRANSACTION;");
    }

    [Fact]
    public async Task New_rows_beside_changes_share_a_transaction_and_come_first()
    {
        using var connection = new RecordingConnection();
        await using var db = Context(connection);
        await _provider.Write(
            db, Submitter.Service,
            () =>
            {
                db.ChangeTracker.Clear();
                db.Add(Row(99));
                return _provider.Save(db, Rows(1));
            },
            () => Task.FromResult(false),
            CancellationToken.None);

        connection.Sent.Should().HaveCount(4);
        connection.Sent[0].Should().Be("begin");
        connection.Sent[1].Should().Be("INSERT INTO [CustomerEmails] ([Account], [Value], [CustomerNumber]) VALUES (@p0, @p1, @p2); ");
        connection.Sent[2].Should().Contain("INSERT INTO [CustomerEmails]");
        connection.Sent[3].Should().Be("commit");
    }

    [Theory]
    [InlineData(0, false, nameof(SaveWay.Changes))]
    [InlineData(0, true, nameof(SaveWay.Changes))]
    [InlineData(1, false, nameof(SaveWay.OneCommand))]
    [InlineData(1, true, nameof(SaveWay.Commands))]
    [InlineData(FitsOneCommand, false, nameof(SaveWay.OneCommand))]
    [InlineData(FitsOneCommand + 1, false, nameof(SaveWay.BulkCopies))]
    [InlineData(FitsOneCommand + 1, true, nameof(SaveWay.BulkCopies))]
    public void The_way_with_the_fewest_round_trips_is_chosen(int rows, bool changes, string way)
    {
        using var connection = new RecordingConnection();
        using var db = Context(connection);
        if (changes)
        {
            db.Add(Row(0));
        }

        _provider.WayOf(db, Rows(rows)).ToString().Should().Be(way);
    }

    public static TheoryData<bool, bool, bool> LostAnswers { get; } = new()
    {
        { true, false, false }, { true, true, false }, { true, false, true }, { false, false, false }, { false, true, false }, { false, false, true },
    };

    [Theory, MemberData(nameof(LostAnswers))]
    public async Task After_a_lost_response_the_rows_are_looked_up_before_they_are_written_again(bool wereSaved, bool isInvalidOperation, bool pretendsToBeOpen)
    {
        using var connection = new RecordingConnection { Breaks = true, PretendsToBeOpen = pretendsToBeOpen };
        connection.Failures.Enqueue(isInvalidOperation || pretendsToBeOpen
            ? new InvalidOperationException("ExecuteNonQuery requires an open and available Connection. The connection's current state is open.")
            : SqlFailure.Of(0, severity: 20));
        await Write(connection, 1, wereSaved);

        connection.Sent.Should().HaveCount(wereSaved ? 1 : 2).And.OnlyContain(text => text.EndsWith("COMMIT TRANSACTION;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_lost_response_to_a_commit_the_rows_are_looked_up(bool wereSaved)
    {
        using var connection = new RecordingConnection { Breaks = true };
        await using var db = Context(connection);
        foreach (var failure in new Exception?[] { null, null, null, new InvalidOperationException("This SqlTransaction has completed; it is no longer usable.") })
        {
            connection.Failures.Enqueue(failure);
        }

        await _provider.Write(
            db, Submitter.Service,
            () =>
            {
                db.ChangeTracker.Clear();
                db.Add(Row(99));
                return _provider.Save(db, Rows(1));
            },
            () => Task.FromResult(wereSaved),
            CancellationToken.None);

        connection.Sent.Count(text => text == "commit").Should().Be(wereSaved ? 1 : 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task If_the_connection_breaks_while_rows_are_read_the_work_runs_again(bool pretendsToBeOpen)
    {
        using var connection = new RecordingConnection { PretendsToBeOpen = pretendsToBeOpen };
        await using var db = Context(connection);
        var runs = 0;

        await _provider.Write(
            db, Submitter.Service,
            async () =>
            {
                if (++runs == 1)
                {
                    connection.Break();
                    throw new InvalidOperationException("Invalid attempt to call ReadAsync when reader is closed.");
                }

                await _provider.Save(db, Rows(1));
            },
            () => Task.FromResult(false),
            CancellationToken.None);

        runs.Should().Be(2);
        connection.Sent.Count(text => text.Contains("INSERT", StringComparison.Ordinal)).Should().Be(1);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_query_outside_a_unit_of_work_is_repeated_where_the_connection_breaks(bool whileRowsAreRead, bool pretendsToBeOpen)
    {
        using var connection = new RecordingConnection { Breaks = true, PretendsToBeOpen = pretendsToBeOpen, Counted = 3 };
        if (whileRowsAreRead)
        {
            connection.BreaksWhileRowsAreRead();
        }
        else
        {
            connection.Failures.Enqueue(new InvalidOperationException("BeginExecuteReader requires an open and available Connection."));
        }

        await using var db = Context(connection);

        (await db.Set<CustomerEmailRow>().CountAsync()).Should().Be(3);

        connection.Sent.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_query_that_a_working_connection_cannot_run_is_a_defect_and_not_repeated()
    {
        using var connection = new RecordingConnection();
        connection.Failures.Enqueue(new InvalidOperationException("There is already an open DataReader."));
        await using var db = Context(connection);

        await db.Invoking(one => one.Set<CustomerEmailRow>().CountAsync()).Should().ThrowAsync<InvalidOperationException>();

        connection.Sent.Should().HaveCount(1);
    }

    [Fact]
    public async Task An_invalid_operation_on_a_working_connection_is_not_repeated()
    {
        using var connection = new RecordingConnection();
        connection.Failures.Enqueue(new InvalidOperationException("There is already an open DataReader."));

        await ((Func<Task>)(() => Write(connection, 1))).Should().ThrowAsync<InvalidOperationException>();

        connection.Sent.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_timeout_the_rows_are_looked_up_and_not_written_again(bool wereSaved)
    {
        using var connection = new RecordingConnection();
        connection.Failures.Enqueue(SqlFailure.Of(-2, severity: 11));

        var failure = await Record.ExceptionAsync(() => Write(connection, 1, wereSaved));

        connection.Sent.Should().HaveCount(1);
        (failure is null).Should().Be(wereSaved);
    }

    [Fact]
    public async Task A_deadlock_is_repeated()
    {
        using var connection = new RecordingConnection();
        connection.Failures.Enqueue(SqlFailure.Of(1205, severity: 13));
        await Write(connection, 1);

        connection.Sent.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    [InlineData(50_000, false)]
    public async Task A_taken_key_is_recognised_by_the_error_number(int number, bool isTaken)
    {
        using var connection = new RecordingConnection();
        connection.Failures.Enqueue(SqlFailure.Of(number));
        var act = () => Write(connection, 3);

        _provider.IsUniqueViolation((await act.Should().ThrowAsync<DbUpdateException>()).Which).Should().Be(isTaken);
        connection.Sent.Should().HaveCount(1, "no other way is tried");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_check_runs_in_the_transaction_after_the_rows_and_its_failure_undoes_them(bool fails)
    {
        using var connection = new RecordingConnection();
        await using var db = Context(connection);
        var rows = Rows(1);
        rows.CheckBeforeCommit(() =>
        {
            connection.Sent.Add("check");
            return fails ? throw new DbUpdateConcurrencyException("new") : Task.CompletedTask;
        });

        var act = () => _provider.Write(db, Submitter.Service, () => _provider.Save(db, rows), () => Task.FromResult(false), CancellationToken.None);

        if (fails)
        {
            await act.Should().ThrowAsync<DbUpdateConcurrencyException>();
        }
        else
        {
            await act();
        }

        connection.Sent.Select(text => text.Contains("INSERT", StringComparison.Ordinal) ? "insert" : text)
            .Should().Equal("begin", "insert", "check", fails ? "rollback" : "commit");
    }

    private async Task Write(RecordingConnection connection, int count, bool wereSaved = false)
    {
        await using var db = Context(connection);
        await _provider.Write(db, Submitter.Service, () => _provider.Save(db, Rows(count)), () => Task.FromResult(wereSaved), CancellationToken.None);
    }

    private static InsertBuffer Rows(int count)
    {
        var rows = new InsertBuffer();
        rows.AddRange(Enumerable.Range(0, count).Select(Row));
        return rows;
    }

    private static CustomerEmailRow Row(int number) => new() { Account = AccountId.Default, Value = $"{number}", CustomerNumber = 7 };

    private static SqlServerOnboardingDbContext Context(RecordingConnection connection) =>
        new(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer(connection).RepeatAfterBrokenConnections().Options);
}
