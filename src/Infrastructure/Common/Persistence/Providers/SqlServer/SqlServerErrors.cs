using Microsoft.Data.SqlClient;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>Distinguishes failures by their type and the server's error number, never by a message text.</summary>
internal static class SqlServerErrors
{
    private const int UniqueIndexViolation = 2601;
    private const int UniqueConstraintViolation = 2627;
    private const int Timeout = -2;
    private const int WithoutNumber = 0;

    // Errors of this class and above end the connection.
    private const byte Fatal = 20;

    /// <summary>Returns whether the server rejected a key that is taken.</summary>
    public static bool IsUniqueViolation(Exception? failure) =>
        failure is SqlException { Number: UniqueIndexViolation or UniqueConstraintViolation };

    /// <summary>Returns whether the client stopped waiting for the response to a command; the server may have carried it out.</summary>
    public static bool IsTimeout(Exception? failure) => failure is SqlException { Number: Timeout };

    /// <summary>
    /// Returns whether the connection broke while it was in use. Outside Windows the error has no number of its own. A server that cannot be reached
    /// at all reports its reason as an inner exception and is not meant.
    /// </summary>
    public static bool IsBrokenConnection(Exception failure) => failure is SqlException { Number: WithoutNumber, Class: >= Fatal, InnerException: null };

    /// <summary>
    /// Returns whether the failure is one with which SqlClient reports a broken connection, besides other things: the state of the connection
    /// decides. The message of the <see cref="InvalidOperationException"/> may even say that the connection is open, because another thread is
    /// closing it at that moment.
    /// </summary>
    public static bool MayBeBrokenConnection(Exception failure) => failure is InvalidOperationException or SqlException { Class: >= Fatal };
}
