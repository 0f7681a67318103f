using Onboarding.Api.Common.Telemetry;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Errors;

/// <summary>Logs failures of the service: type and stack trace. Messages of exceptions may quote data, so they are not logged.</summary>
internal static partial class FailureLog
{
    /// <summary>Logs a failure that was answered with 500.</summary>
    public static void LogFailure(this ILogger logger, Exception failure, HttpContext context)
    {
        if (failure is StorageUnavailable { Reason: var reason })
        {
            // StorageStatus reports the failure of the storage once a minute; here it is only one more failed request.
            Unstored(logger, CorrelationId.Of(context), reason);
            return;
        }

        Failed(logger, CorrelationId.Of(context), LoggedFailure.Kinds(failure), failure.StackTrace);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A request was not stored ({CorrelationId}): {Reason}")]
    private static partial void Unstored(ILogger logger, string correlationId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed ({CorrelationId}): {Kinds}\n{StackTrace}")]
    private static partial void Failed(ILogger logger, string correlationId, string kinds, string? stackTrace);
}
