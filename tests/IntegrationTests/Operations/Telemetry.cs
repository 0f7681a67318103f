using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Traces and metrics for a collector that cannot be reached.</summary>
public sealed class Telemetry(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Warning = "do not arrive at http://127.0.0.1:9 (OTEL_EXPORTER_OTLP_ENDPOINT)";

    [Fact]
    public async Task A_dead_endpoint_is_one_warning_and_no_request_fails()
    {
        using var log = new LogCapture();
        var app = await database.Start(new AppChoices
        {
            Log = log,
            Settings = [("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), ("OTEL_BSP_SCHEDULE_DELAY", "50"), ("OTEL_METRIC_EXPORT_INTERVAL", "50")],
        });

        await Eventually.True(
            async () =>
            {
                (await app.Get("/onboarding/v1/customers")).ShouldBeOk();
                return Warnings(log).Any();
            },
            () => "the warning is logged");
        for (var further = 0; further < 20; further++)
        {
            (await app.Get("/onboarding/v1/customers")).ShouldBeOk();
            await Task.Yield();
        }

        Warnings(log).Should().ContainSingle();
    }

    private static IEnumerable<string> Warnings(LogCapture log) => log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(Warning));
}
