using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Api.Console.Common;
using Onboarding.Application.Common.Outbox.ListFailingMessages;

namespace Onboarding.Api.Console.Health;

/// <summary>The state of the service: the checks of its readiness, and the messages that it could not handle.</summary>
internal sealed class HealthScreen : IConsoleScreen
{
    private const int RowsOfPage = 25;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get(ConsolePages.Health, "", Show, "after");

    private static async Task<IResult> Show(ConsoleRequest request) => request.Page<HealthPage>(
        "Health", (nameof(HealthPage.Report), await request.Service<HealthCheckService>().CheckHealthAsync(request.Cancelled)),
        (nameof(HealthPage.Failing), await request.Send(new ListFailingMessages { After = request.Text("after"), Limit = RowsOfPage })));
}
