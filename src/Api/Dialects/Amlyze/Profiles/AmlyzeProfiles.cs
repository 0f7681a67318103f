using Onboarding.Api.Common.Access;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>Which profile answers a request: the client's or the configured one, in the shape that the path or the kind of customer has.</summary>
public sealed class AmlyzeProfiles(AmlyzeProfile configured)
{
    private static readonly object Lead = new();

    /// <summary>The profile of the client, the configured one if it has none of its own: the form of customers hangs on it.</summary>
    public AmlyzeProfile OfClient(HttpContext context) => context.SignedInClient()?.ProfileOf(AmlyzeForms.Dialect) is { } own ? AmlyzeProfile.Named(own) : configured;

    /// <summary>The profile that answers this request.</summary>
    public AmlyzeProfile Of(HttpContext context)
    {
        var own = OfClient(context);
        return AmlyzePaths.IsEvents(context.Request.Path) ? AmlyzeProfile.ForEvents
            : AmlyzePaths.IsBatch(context.Request.Path) ? own.ForBatches
            : AmlyzePaths.IsSimplified(context.Request.Path) || context.Items.ContainsKey(Lead) ? own.ForLeads
            : own;
    }

    /// <summary>Says that the request is about a lead.</summary>
    public static void RespondAsLead(HttpContext context) => context.Items[Lead] = Lead;
}
