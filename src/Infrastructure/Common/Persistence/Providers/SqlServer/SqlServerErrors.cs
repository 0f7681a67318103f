using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>Tells failures apart: by the server's error number, or by the state of the connection after the failure; never by a message text.</summary>
internal static class SqlServerErrors
{
    private const int UniqueIndexViolation = 2601;
    private const int UniqueConstraintViolation = 2627;
    private const int Timeout = -2;
    private const int WithoutNumber = 0;

    // Errors of this class and above end the connection.
    private const byte Fatal = 20;

    private const string BrokenConnection = "Onboarding.BrokenConnection";

    /// <summary>Whether the server rejected a key that is taken.</summary>
    public static bool IsUniqueViolation(Exception? failure) =>
        failure is SqlException { Number: UniqueIndexViolation or UniqueConstraintViolation };

    /// <summary>Whether the client gave up waiting for the answer of a command; the server may have carried it out.</summary>
    public static bool IsTimeout(Exception? failure) => failure is SqlException { Number: Timeout };

    /// <summary>
    /// Whether the connection broke while it was in use. Outside Windows the error has no number of its own. A server that cannot be reached at all
    /// reports its reason as an inner exception and is not meant.
    /// </summary>
    public static bool IsBrokenConnection(Exception failure) =>
        failure.Data.Contains(BrokenConnection) || failure is SqlException { Number: WithoutNumber, Class: >= Fatal, InnerException: null };

    /// <summary>
    /// Marks a failure that left its connection unusable. To be called before the connection is closed. SqlClient reports a broken connection also as an
    /// <see cref="InvalidOperationException"/>, whose message may even say that the connection is open: another thread is closing it at that moment.
    /// </summary>
    public static void MarkIfBroken(Exception failure, DbConnection? connection)
    {
        if (failure is InvalidOperationException or SqlException { Class: >= Fatal } && connection is not null && !IsUsable(connection))
        {
            failure.Data[BrokenConnection] = true;
        }
    }

    // The version is known without asking the server, and only to a connection that is neither closed nor being closed.
    private static bool IsUsable(DbConnection connection)
    {
        try
        {
            return connection.State == ConnectionState.Open && connection.ServerVersion is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
