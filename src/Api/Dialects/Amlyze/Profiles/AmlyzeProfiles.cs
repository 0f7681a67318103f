namespace Onboarding.Api.Dialects.Amlyze.Profiles;

/// <summary>Which profile answers a request: the configured one, in the shape that the path or the kind of customer has.</summary>
public sealed class AmlyzeProfiles(AmlyzeProfile configured)
{
    private static readonly object Lead = new();

    /// <summary>The client's profile, whatever is asked: the form of customers hangs on it.</summary>
    public AmlyzeProfile OfClient(HttpContext context) => configured;

    /// <summary>The profile that answers this request.</summary>
    public AmlyzeProfile Of(HttpContext context)
    {
        var own = OfClient(context);
        return AmlyzePaths.IsBatch(context.Request.Path) ? own.ForBatches
            : AmlyzePaths.IsSimplified(context.Request.Path) || context.Items.ContainsKey(Lead) ? own.ForLeads
            : own;
    }

    /// <summary>Says that the request is about a lead.</summary>
    public static void AnswerAsLead(HttpContext context) => context.Items[Lead] = Lead;
}
