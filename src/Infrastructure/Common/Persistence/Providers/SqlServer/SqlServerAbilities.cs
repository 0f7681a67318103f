using System.Data;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>
/// What the server takes beside ordinary commands. Others than Microsoft's speak its protocol too, and not all of them know all of it; what the
/// server does not take is done with more round trips.
/// </summary>
internal sealed class SqlServerAbilities
{
    /// <summary>Begins a transaction in a command's own text, so that the first statement that fails ends the command and undoes everything.</summary>
    public const string Begin = "SET XACT_ABORT ON; BEGIN TRANSACTION; ";

    /// <summary>Ends it.</summary>
    public const string Commit = "COMMIT TRANSACTION;";

    private const int DivisionByZero = 8134;
    private const int MostRefusals = 3;

    private int _refusals;
    private volatile bool _wasTried;
    private volatile bool _keepsTransactions;

    /// <summary>Whether bulk copies are worth trying: until several in a row failed that ordinary commands made good.</summary>
    public bool Copies => Volatile.Read(ref _refusals) < MostRefusals;

    /// <summary>A bulk copy went well.</summary>
    public void Copied() => Volatile.Write(ref _refusals, 0);

    /// <summary>A bulk copy failed, and ordinary commands did what it should have done.</summary>
    public void RefusedCopy() => Interlocked.Increment(ref _refusals);

    /// <summary>
    /// Whether a transaction in a command's own text is whole or not at all. It is tried out once: a server that went on after a failed statement, and
    /// committed the rest, would leave half a customer.
    /// </summary>
    public async ValueTask<bool> KeepsTransactions(OnboardingDbContext db)
    {
        if (_wasTried)
        {
            return _keepsTransactions;
        }

        await db.Database.OpenConnectionAsync();
        try
        {
            var keeps = await EndsWhole(db) && await EndsAtOnce(db);
            await Undo(db);

            // A connection that broke meanwhile says nothing about the server: the next unit of work asks again.
            (_keepsTransactions, _wasTried) = (keeps, db.Database.GetDbConnection().State == ConnectionState.Open);
            return keeps;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Rolls back what a command may have left open.</summary>
    public static async Task Undo(OnboardingDbContext db)
    {
        try
        {
            if (await Open(db) > 0)
            {
                await Run(db, "ROLLBACK TRANSACTION");
            }
        }
        catch (Exception failure) when (failure is SqlException or InvalidOperationException)
        {
            // The connection is broken, and the transaction with it.
        }
    }

    private static async Task<bool> EndsWhole(OnboardingDbContext db)
    {
        try
        {
            await Run(db, Begin + "SELECT 1 / @n; " + Commit, divisor: 1);
            return await Open(db) == 0;
        }
        catch (SqlException)
        {
            return false;
        }
    }

    // No commit here: that no transaction is open afterwards shows that the failed statement ended it.
    private static async Task<bool> EndsAtOnce(OnboardingDbContext db)
    {
        try
        {
            await Run(db, Begin + "SELECT 1 / @n; SELECT 1", divisor: 0);
            return false;
        }
        catch (SqlException failure)
        {
            return failure.Number == DivisionByZero && db.Database.GetDbConnection().State == ConnectionState.Open && await Open(db) == 0;
        }
    }

    private static async Task<int> Open(OnboardingDbContext db)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT @@TRANCOUNT";
        return Convert.ToInt32(await command.ExecuteScalarAsync(CancellationToken.None), CultureInfo.InvariantCulture);
    }

    private static async Task Run(OnboardingDbContext db, string text, int? divisor = null)
    {
        await using var command = (SqlCommand)db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants only.
        command.CommandText = text;
#pragma warning restore CA2100
        if (divisor is { } value)
        {
            command.Parameters.AddWithValue("@n", value);
        }

        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
