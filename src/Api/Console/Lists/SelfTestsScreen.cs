using Onboarding.Api.Console.Common;
using Onboarding.Application.Screening.GetSelfTest;
using Onboarding.Application.Screening.ListSelfTests;
using Onboarding.Application.Screening.RequestSelfTest;

namespace Onboarding.Api.Console.Lists;

/// <summary>The self-tests of screening: how many altered names the engine finds on the lists in force, and how many customers have hits.</summary>
internal sealed class SelfTestsScreen : IConsoleScreen
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.SelfTests, "", List);
        routes.Post(ConsolePages.SelfTests, "/new", Start, "entries");
        routes.Get(ConsolePages.SelfTests, "/{id:guid}", Show);
        routes.Get(ConsolePages.SelfTests, "/{id:guid}/numbers", Numbers);
    }

    private static async Task<IResult> List(ConsoleRequest request) =>
        request.Page<SelfTestsPage>("Self-tests", (nameof(SelfTestsPage.Tests), await request.Send(new ListSelfTests())));

    private static async Task<IResult> Show(ConsoleRequest request) =>
        request.Page<SelfTestPage>("Self-test", (nameof(SelfTestPage.Test), await request.Send(new GetSelfTest(request.Id()))));

    private static Task<IResult> Start(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var test = await request.Send(new RequestSelfTest(Guid.CreateVersion7(), request.Number("entries"), null));
            return request.See($"{ConsolePages.SelfTests.Address}/{test.Id}", "requested");
        },
        () => List(request));

    private static async Task<IResult> Numbers(ConsoleRequest request)
    {
        var report = (await request.Send(new GetSelfTest(request.Id()))).Report ?? throw new Domain.Common.NotFound("Report");
        return CsvResult.Of("self-test.csv",
        [
            ["kind", "tried", "found", "share"],
            .. report.Kinds.Select(kind => (IReadOnlyList<string?>)[kind.Kind, Text(kind.Tried), Text(kind.Found), Text(kind.Share)]),
        ]);
    }

    private static string Text(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
