using Onboarding.Api.Console.Common;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.GetErasure;
using Onboarding.Application.Privacy.ListDue;
using Onboarding.Application.Privacy.ListErasures;
using Onboarding.Application.Privacy.ListHolds;
using Onboarding.Application.Privacy.WithdrawErasure;

namespace Onboarding.Api.Console.Privacy;

/// <summary>The customers that are due, the legal holds, and the erasures: requests, which a second person approves here, and tombstones.</summary>
internal sealed class PrivacyScreen : IConsoleScreen
{
    private const string One = "/erasures/{id:guid}";
    private const int RowsOfPage = 25;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Privacy, "", Due, "after");
        routes.Get(ConsolePages.Privacy, "/holds", Holds, "all", "after");
        routes.Get(ConsolePages.Privacy, "/erasures", Erasures, "state", "customerId", "after");
        routes.Get(ConsolePages.Privacy, One, Show);
        routes.PostFresh(ConsolePages.Privacy, One + "/approval", Approve);
        routes.PostFresh(ConsolePages.Privacy, One + "/withdrawal", Withdraw);
    }

    private static async Task<IResult> Due(ConsoleRequest request) => request.Page<DuePage>(
        "Customers that are due",
        (nameof(DuePage.Found), await request.Send(new ListDue { After = request.Text("after"), Limit = RowsOfPage })));

    private static async Task<IResult> Holds(ConsoleRequest request) => request.Page<HoldsPage>(
        "Legal holds",
        (nameof(HoldsPage.Found), await request.Send(
            new ListHolds { All = request.Flag("all"), After = request.Text("after"), Limit = RowsOfPage })));

    private static async Task<IResult> Erasures(ConsoleRequest request) => request.Page<ErasuresPage>(
        "Erasures", (nameof(ErasuresPage.Found), await request.Send(new ListErasures
        {
            State = request.Text("state"),
            CustomerId = request.IdOf("customerId", "Customer"),
            After = request.Text("after"),
            Limit = RowsOfPage,
        })));

    private static async Task<IResult> Show(ConsoleRequest request) => request.Page<ErasurePage>(
        "Erasure of a customer", (nameof(ErasurePage.One), await request.Send(new GetErasure(request.Id()))));

    private static Task<IResult> Approve(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var waiting = await request.Send(new GetErasure(request.Id()));
            await request.Send(
                new EraseCustomer(new(waiting.CustomerId), waiting.Reason, waiting.OverruleReason) { Request = waiting.Id });
            return See(request, "erased");
        },
        () => Show(request));

    private static Task<IResult> Withdraw(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new WithdrawErasure(request.Id()));
            return See(request, "erasure-withdrawn");
        },
        () => Show(request));

    private static IResult See(ConsoleRequest request, string done) =>
        request.See($"{ConsolePages.Privacy.Address}/erasures/{request.Id()}", done);
}
