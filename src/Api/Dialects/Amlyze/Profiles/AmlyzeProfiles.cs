using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Warnings;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>Selects the profile of a response: the client's or the configured one, in the variant for the path or for leads.</summary>
public sealed class AmlyzeProfiles(AmlyzeProfile configured)
{
    private static readonly object Lead = new();

    /// <summary>Returns the profile of the client, or the configured one if the client has none. It decides the form of customers.</summary>
    public AmlyzeProfile OfClient(HttpContext context) => Named(context.SignedInClient()?.ProfileOf(AmlyzeForms.Dialect));

    /// <summary>Returns the profile of a name; the configured one if there is no name.</summary>
    public AmlyzeProfile Named(string? name) => name is null ? configured : AmlyzeProfile.Named(name);

    /// <summary>Returns the profile of the response to a request.</summary>
    public AmlyzeProfile Of(HttpContext context)
    {
        var own = OfClient(context);
        return AmlyzePaths.IsEvents(context.Request.Path) ? own.ForEvents
            : AmlyzePaths.IsBatch(context.Request.Path) ? own.ForBatches
            : AmlyzePaths.IsSimplified(context.Request.Path) || context.Items.ContainsKey(Lead) ? own.ForLeads
            : own;
    }

    /// <summary>Returns the response to an accepted request, with its warnings if the profile shows them.</summary>
    internal StoredResponse Accepted(HttpContext context, CustomerDraft draft)
    {
        var profile = Of(context);
        var ignored = context.Features.Get<IgnoredNames>() ?? IgnoredNames.None;
        return StoredResponse.Json(
            profile.AcceptedStatus,
            profile.ShowsWarnings ? AmlyzeWriter.AcceptedWith([.. CustomerWarnings.Of(draft), .. ignored.Warnings(draft.Form)])
                : AmlyzeWriter.Accepted);
    }

    /// <summary>Marks a request as one about a lead.</summary>
    public static void RespondAsLead(HttpContext context) => context.Items[Lead] = Lead;
}
