using Microsoft.Extensions.Logging;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>A full disk is reported when it begins, once a minute while it lasts, and when it ends.</summary>
public sealed class StorageStatusTests
{
    private readonly Clock _clock = new();
    private readonly Lines _lines = new();

    [Fact]
    public void A_lasting_failure_is_reported_once_a_minute_with_the_number_of_rejected_units()
    {
        var status = new StorageStatus(_clock, _lines);
        for (var second = 0; second <= 120; second++)
        {
            status.ReportFailure("the disk is full", 10);
            _clock.Seconds++;
        }

        _lines.Written.Should().Equal(
            "Error Nothing can be stored: the disk is full. 10 units of work have been rejected since the last report.",
            "Error Nothing can be stored: the disk is full. 600 units of work have been rejected since the last report.",
            "Error Nothing can be stored: the disk is full. 600 units of work have been rejected since the last report.");
        status.Reason.Should().Be("the disk is full");
    }

    [Fact]
    public void The_end_of_a_failure_is_reported_once_and_only_after_the_recovery_period()
    {
        var status = new StorageStatus(_clock, _lines);
        for (var i = 0; i < 100; i++)
        {
            status.ReportFailure("the disk is full", 1);
            status.ReportSuccess();
        }

        status.Reason.Should().BeNull();
        _clock.Seconds += 10;
        status.ReportSuccess();
        status.ReportSuccess();
        status.ReportFailure("the disk is full", 1);

        _lines.Written.Should().Equal(
            "Error Nothing can be stored: the disk is full. 1 units of work have been rejected since the last report.",
            "Warning Changes can be stored again. 99 more units of work were rejected.",
            "Error Nothing can be stored: the disk is full. 1 units of work have been rejected since the last report.");
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    private sealed class Lines : ILogger<StorageStatus>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add($"{logLevel} {formatter(state, exception)}");
    }
}
