using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Shared;
using Onboarding.Application.Notifications;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Application.Notifications.AwaitAttempt;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Application.Notifications.DeleteSubscription;
using Onboarding.Application.Notifications.GetSubscription;
using Onboarding.Application.Notifications.ListDeliveries;
using Onboarding.Application.Notifications.ListSubscriptions;
using Onboarding.Application.Notifications.PauseSubscription;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Application.Notifications.ResumeSubscription;
using Onboarding.Application.Notifications.RotateSubscriptionSecret;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.Api.Console.Webhooks;

/// <summary>The subscriptions: the list, one of them with its deliveries, and its changes.</summary>
internal sealed class WebhooksScreen : IConsoleScreen
{
    private const int RowsOfPage = 20;
    private const string One = "/{id:guid}";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.Webhooks, "", List, "after");
        routes.Get(ConsolePages.Webhooks, One, Show, "state", "after");
        routes.Post(ConsolePages.WebhookChanges, "/new", Add, "url", "types*", "dialect", "profile", "businessUnits");
        routes.Post(ConsolePages.WebhookChanges, One + "/ping", Ping);
        routes.Post(ConsolePages.WebhookChanges, One + "/pause", request => Do(request, id => new PauseSubscription(id)));
        routes.Post(ConsolePages.WebhookChanges, One + "/resumption", request => Do(request, id => new ResumeSubscription(id)));
        routes.Post(ConsolePages.WebhookChanges, One + "/secret", Rotate);
        routes.Post(ConsolePages.WebhookChanges, One + "/deletion", Delete);
    }

    /// <summary>Returns the page of a subscription.</summary>
    public static async Task<IResult> Show(ConsoleRequest request)
    {
        var subscription = await request.Send(new GetSubscription(request.Id()));
        return request.Page<WebhookPage>("Webhook", (nameof(WebhookPage.Webhook), subscription), (nameof(WebhookPage.Deliveries), await request.Send(
            new ListDeliveries
            {
                Subscription = subscription.Id,
                State = request.Form is null ? request.Text("state") : null,
                Sort = "-number",
                After = request.Form is null ? request.Text("after") : null,
                Limit = RowsOfPage,
            })));
    }

    private static async Task<IResult> List(ConsoleRequest request) => request.Page<WebhooksPage>(
        "Webhooks",
        (nameof(WebhooksPage.Found), await request.Send(
            new ListSubscriptions { After = request.Form is null ? request.Text("after") : null, Limit = RowsOfPage })),
        (nameof(WebhooksPage.Types), request.Service<EventTypes>().All));

    private static Task<IResult> Add(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var url = request.Text("url");
            var added = await request.Send(new AddSubscription(Guid.CreateVersion7(request.Service<TimeProvider>().GetUtcNow()), new SubscriptionDraft
            {
                Url = url,
                Types = request.Texts("types"),
                Dialect = request.Text("dialect"),
                Profile = request.Text("profile"),
                BusinessUnits = request.Items("businessUnits"),
                Addresses = await request.Service<IReceiverResolver>().Resolve(url, request.Cancelled),
            }));
            return Secret(request, added);
        },
        () => List(request));

    private static Task<IResult> Ping(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var delivery = await request.Send(new AwaitAttempt(await request.Send(new PingSubscription(request.Id()))));
            return request.See(FormattableString.Invariant($"{ConsolePages.Webhooks.Address}/deliveries/{delivery.Id}"), "pinged");
        },
        () => Show(request));

    private static Task<IResult> Rotate(ConsoleRequest request) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            return Secret(request, await request.Send(new RotateSubscriptionSecret(request.Id())));
        },
        () => Show(request));

    private static Task<IResult> Delete(ConsoleRequest request) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            await request.Send(new DeleteSubscription(request.Id()));
            return request.See(ConsolePages.Webhooks.Address, "deleted");
        },
        () => Show(request));

    private static Task<IResult> Do(ConsoleRequest request, Func<Guid, MediatR.IRequest<SubscriptionItem>> command) => request.Submit(
        async () =>
        {
            request.RequireShownVersion();
            await request.Send(command(request.Id()));
            return request.See($"{ConsolePages.Webhooks.Address}/{request.Id()}", "saved");
        },
        () => Show(request));

    private static IResult Secret(ConsoleRequest request, SubscriptionWithSecret subscription) => request.Page<SecretPage>(
        "Secret of the webhook", (nameof(SecretPage.Label), "Secret that signs the messages"), (nameof(SecretPage.Secret), subscription.Secret),
        (nameof(SecretPage.Back), $"/webhooks/{subscription.Id}"));
}
