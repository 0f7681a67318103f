using Microsoft.Extensions.Logging;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// The state of the storage. A disk may stay full for hours while every request fails because of it. So the log reports the start of such a failure,
/// once a minute while it lasts, and its end, but not each failed request.
/// </summary>
public sealed partial class StorageStatus(TimeProvider clock, ILogger<StorageStatus> logger)
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMinutes(1);

    // While a disk is full, a small change may still fit now and then. That is not yet the end of the failure.
    private static readonly TimeSpan RecoveryPeriod = TimeSpan.FromSeconds(10);

    private volatile string? _reason;
    private long? _reportedAt;
    private long _rejectedAt;
    private long _unreportedUnits;

    /// <summary>The reason why the storage accepts no data; null if the last attempt to store a change succeeded.</summary>
    public string? Reason => _reason;

    /// <summary>
    /// Returns the log level of a failure: Debug if the storage was unavailable, which is reported here once a minute, else the given level.
    /// </summary>
    public static LogLevel LevelOf(Exception failure, LogLevel otherwise) => failure is StorageUnavailable ? LogLevel.Debug : otherwise;

    /// <summary>Reports that units of work were rejected. Only the single writer calls it.</summary>
    public void ReportFailure(string reason, int units)
    {
        _reason = reason;
        _unreportedUnits += units;
        _rejectedAt = clock.GetTimestamp();
        if (_reportedAt is { } reportedAt && clock.GetElapsedTime(reportedAt) < ReportInterval)
        {
            return;
        }

        LogUnavailable(reason, _unreportedUnits);
        (_reportedAt, _unreportedUnits) = (_rejectedAt, 0);
    }

    /// <summary>Reports that a change was stored. Only the single writer calls it.</summary>
    public void ReportSuccess()
    {
        _reason = null;
        if (_reportedAt is not null && clock.GetElapsedTime(_rejectedAt) >= RecoveryPeriod)
        {
            LogAvailable(_unreportedUnits);
            (_reportedAt, _unreportedUnits) = (null, 0);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Nothing can be stored: {Reason}. {Units} units of work have been rejected since the last report.")]
    private partial void LogUnavailable(string reason, long units);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes can be stored again. {Units} more units of work were rejected.")]
    private partial void LogAvailable(long units);
}
