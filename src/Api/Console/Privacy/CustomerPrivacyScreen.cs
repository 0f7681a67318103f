using Onboarding.Api.Console.Common;
using Onboarding.Api.Console.Customers;
using Onboarding.Api.Privacy;
using Onboarding.Application.Privacy.EndHold;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.GetRetention;
using Onboarding.Application.Privacy.ListErasures;
using Onboarding.Application.Privacy.ListHolds;
using Onboarding.Application.Privacy.RequestErasure;
using Onboarding.Application.Privacy.SetHold;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Api.Console.Privacy;

/// <summary>The section of a customer with its retention clock, legal holds and erasure.</summary>
internal sealed class CustomerPrivacyScreen(ErasureRule rule) : IConsoleScreen
{
    private const string Section = "/{id:guid}/privacy";
    private const int MostHolds = 25;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get(ConsolePages.CustomerPrivacy, Section, Show, "after");
        routes.PostFresh(ConsolePages.CustomerPrivacy, Section + "/holds", SetHold, "reason", "until");
        routes.PostFresh(ConsolePages.CustomerPrivacy, Section + "/holds/{hold:guid}/end", EndHold, "reason");
        routes.PostFresh(ConsolePages.CustomerPrivacy, Section + "/erasure", Erase, "reason", "overruleReason");
    }

    private async Task<IResult> Show(ConsoleRequest request)
    {
        var customer = new CustomerId(request.Id());
        var retention = await request.Send(new GetRetention(customer));
        var after = request.Form is null ? request.Text("after") : null;
        var waiting = await request.Send(
            new ListErasures { CustomerId = customer.Value, State = Codes<ErasureState>.Of(ErasureState.Requested), Limit = 1 });
        return CustomerScreen.Page<PrivacySection>(
            request, await CustomerScreen.CustomerForReader(request), "privacy",
            (nameof(PrivacySection.Retention), retention),
            (nameof(PrivacySection.Holds), await request.Send(
                new ListHolds { CustomerId = customer.Value, All = true, After = after, Limit = MostHolds })),
            (nameof(PrivacySection.Waiting), waiting.Items.Count > 0 ? waiting.Items[0] : null),
            (nameof(PrivacySection.NeedsSecondPerson), rule.NeedsSecondPerson));
    }

    private Task<IResult> SetHold(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new SetHold(new(request.Id()), request.Text("reason"), request.Text("until")));
            return See(request, "hold-set");
        },
        () => Show(request));

    private Task<IResult> EndHold(ConsoleRequest request) => request.Submit(
        async () =>
        {
            await request.Send(new EndHold(request.Id("hold"), request.Text("reason")));
            return See(request, "hold-ended");
        },
        () => Show(request));

    private Task<IResult> Erase(ConsoleRequest request) => request.Submit(
        async () =>
        {
            var (customer, reason, overruled) = (new CustomerId(request.Id()), request.Text("reason"), request.Text("overruleReason"));
            if (rule.NeedsSecondPerson)
            {
                await request.Send(new RequestErasure(customer, reason, overruled));
                return See(request, "erasure-requested");
            }

            var erased = await request.Send(new EraseCustomer(customer, reason, overruled));
            return request.See($"{ConsolePages.Privacy.Address}/erasures/{erased.Id}", "erased");
        },
        () => Show(request));

    private static IResult See(ConsoleRequest request, string done) => request.See($"{ConsolePages.Customers.Address}/{request.Id()}/privacy", done);
}
