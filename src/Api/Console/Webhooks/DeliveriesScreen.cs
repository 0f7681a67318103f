using Onboarding.Api.Console.Common;
using Onboarding.Application.Notifications.GetDelivery;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.RedeliverDeadLetters;
using Onboarding.Application.Notifications.RedeliverDelivery;

namespace Onboarding.Api.Console.Webhooks;

/// <summary>The deliveries to all subscriptions: the log, one delivery with its attempts, and redeliveries.</summary>
internal sealed class DeliveriesScreen : IConsoleScreen
{
    private const int RowsOfPage = 25;
    private const string All = "/deliveries";

    // Not a route constraint, so that another text leads to the page that says that there is none.
    private const string One = All + "/{number}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Webhooks, All, List, "state", "type", "subscription", "from", "to", "after");
        routes.Get(ConsolePages.Webhooks, One, Show);
        routes.Post(ConsolePages.WebhookChanges, One + "/redelivery", Redeliver);
        routes.Post(ConsolePages.WebhookChanges, "/dead-letters/redelivery", RedeliverAll, "subscription", "type", "from", "to");
    }

    private static async Task<IResult> List(ConsoleRequest request) => request.Page<DeliveriesPage>(
        "Deliveries", (nameof(DeliveriesPage.Found), await request.Send(new ListDeliveries
        {
            State = request.Text("state"),
            Type = request.Text("type"),
            Subscription = request.IdOf("subscription", "Subscription"),
            From = request.Text("from"),
            To = request.Text("to"),
            Sort = "-number",
            Count = true,
            After = request.Text("after"),
            Limit = RowsOfPage,
        })));

    private static async Task<IResult> Show(ConsoleRequest request) => request.Page<DeliveryPage>(
        "Delivery", (nameof(DeliveryPage.Delivery), await request.Send(new GetDelivery(request.RouteNumber("number")))));

    private static Task<IResult> Redeliver(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var number = request.RouteNumber("number");
            await request.Send(new RedeliverDelivery(number));
            return request.See(FormattableString.Invariant($"{ConsolePages.Webhooks.Address}{All}/{number}"), "redelivered");
        },
        () => Show(request));

    // The filters are those of the list, so that what is sent again is what the page shows.
    private static async Task<IResult> RedeliverAll(ConsoleRequest request)
    {
        var done = await request.Send(new RedeliverDeadLetters
        {
            Subscription = request.IdOf("subscription", "Subscription"),
            Type = request.Text("type"),
            From = request.Text("from"),
            To = request.Text("to"),
        });
        return request.See($"{ConsolePages.Webhooks.Address}{All}?state=PENDING", done.More ? "redelivered-more" : "redelivered");
    }
}
