using Microsoft.Extensions.Logging;

namespace Onboarding.Infrastructure.Common.Persistence;

/// <summary>
/// Whether anything can be stored just now. A disk stays full for hours while every request fails of it: so the log tells when that begins, once a minute
/// while it lasts, and when it is over, instead of each failure.
/// </summary>
public sealed partial class StorageTrouble(TimeProvider clock, ILogger<StorageTrouble> logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    // While a disk is full something small still fits now and then: that is not yet the end.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    private volatile string? _reason;
    private long? _told;
    private long _refused;
    private long _untold;

    /// <summary>What is wrong with the storage; nothing if the last attempt to store something was good.</summary>
    public string? Reason => _reason;

    /// <summary>Returns the log level of a failure: Debug if the storage was unavailable, which is reported here once a minute, else the given level.</summary>
    public static LogLevel Loudness(Exception failure, LogLevel otherwise) => failure is StorageUnavailable ? LogLevel.Debug : otherwise;

    /// <summary>Units of work were refused. Only the one writer says so.</summary>
    public void Refuse(string reason, int units)
    {
        _reason = reason;
        _untold += units;
        _refused = clock.GetTimestamp();
        if (_told is { } told && clock.GetElapsedTime(told) < Between)
        {
            return;
        }

        Lasts(reason, _untold);
        (_told, _untold) = (_refused, 0);
    }

    /// <summary>Something was stored. Only the one writer says so.</summary>
    public void End()
    {
        _reason = null;
        if (_told is not null && clock.GetElapsedTime(_refused) >= Calm)
        {
            Over(_untold);
            (_told, _untold) = (null, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be stored: {Reason}. {Units} units of work were refused since this was last told.")]
    private partial void Lasts(string reason, long units);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is to be stored is stored again. {Units} more units of work had been refused.")]
    private partial void Over(long units);
}
