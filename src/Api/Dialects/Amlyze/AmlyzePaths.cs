using Onboarding.Api.Dialects.Amlyze.Events;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The published paths of this dialect, and those whose responses have a format of their own.</summary>
internal static class AmlyzePaths
{
    private const string Root = "/amlyze-ws-rest";

    private static readonly PathString Events = "/" + AmlyzeEventsController.Root;
    private static readonly PathString[] Roots = [Root, "/" + AmlyzeClassifierController.Path, Events];
    private static readonly PathString[] Batches = [Root + "/batch-customers", Root + "/validate-batch-customers"];
    private static readonly PathString[] Simplified = [Root + "/simplified-customer", Root + "/simplifiedCustomer"];

    /// <summary>Returns whether a path belongs to this dialect.</summary>
    public static bool IsOfDialect(PathString path) => Roots.Any(root => path.StartsWithSegments(root));

    /// <summary>Returns whether a path is one of the two batch calls.</summary>
    public static bool IsBatch(PathString path) => Batches.Any(batch => path.StartsWithSegments(batch));

    /// <summary>Returns whether a path is the call for events.</summary>
    public static bool IsEvents(PathString path) => path.StartsWithSegments(Events);

    /// <summary>Returns whether a path is one of the two spellings of the simplified call.</summary>
    public static bool IsSimplified(PathString path) => Simplified.Any(simplified => path.StartsWithSegments(simplified));
}
