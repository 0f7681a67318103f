using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Errors;

/// <summary>How failures of ours are logged: kind and place. Messages of exceptions may quote data, so they are left out.</summary>
internal static partial class FailureLog
{
    /// <summary>Logs a failure that was answered 500.</summary>
    public static void LogFailure(this ILogger logger, Exception failure, HttpContext context)
    {
        if (failure is StorageUnavailable { Reason: var reason })
        {
            // The storage itself tells of its trouble once a minute; here it is one more answer that is no success.
            Unstored(logger, CorrelationId.Of(context), reason);
            return;
        }

        var kinds = new List<string>();
        for (var one = failure; one is not null; one = one.InnerException)
        {
            kinds.Add(one.GetType().FullName!);
        }

        Failed(logger, CorrelationId.Of(context), string.Join(" <- ", kinds), failure.StackTrace);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A request was not stored ({CorrelationId}): {Reason}")]
    private static partial void Unstored(ILogger logger, string correlationId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed ({CorrelationId}): {Kinds}\n{StackTrace}")]
    private static partial void Failed(ILogger logger, string correlationId, string kinds, string? stackTrace);
}
