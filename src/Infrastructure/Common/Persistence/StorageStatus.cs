using Microsoft.Extensions.Logging;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Whether anything can be stored just now. A disk stays full for hours while every request fails of it: so the log tells when that begins, once a minute
/// while it lasts, and when it is over, instead of each failure.
/// </summary>
public sealed partial class StorageStatus(TimeProvider clock, ILogger<StorageStatus> logger)
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMinutes(1);

    // While a disk is full something small still fits now and then: that is not yet the end.
    private static readonly TimeSpan RecoveryPeriod = TimeSpan.FromSeconds(10);

    private volatile string? _reason;
    private long? _reportedAt;
    private long _rejectedAt;
    private long _unreportedUnits;

    /// <summary>What is wrong with the storage; nothing if the last attempt to store something was good.</summary>
    public string? Reason => _reason;

    /// <summary>Returns the log level of a failure: Debug if the storage was unavailable, which is reported here once a minute, else the given level.</summary>
    public static LogLevel LevelOf(Exception failure, LogLevel otherwise) => failure is StorageUnavailable ? LogLevel.Debug : otherwise;

    /// <summary>Units of work were rejected. Only the one writer says so.</summary>
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

    /// <summary>Something was stored. Only the one writer says so.</summary>
    public void ReportSuccess()
    {
        _reason = null;
        if (_reportedAt is not null && clock.GetElapsedTime(_rejectedAt) >= RecoveryPeriod)
        {
            LogAvailable(_unreportedUnits);
            (_reportedAt, _unreportedUnits) = (null, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be stored: {Reason}. {Units} units of work have been rejected since the last report.")]
    private partial void LogUnavailable(string reason, long units);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes can be stored again. {Units} more units of work were rejected.")]
    private partial void LogAvailable(long units);
}
