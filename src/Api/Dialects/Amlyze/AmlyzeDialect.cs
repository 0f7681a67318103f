using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>The dialect's registration.</summary>
internal sealed class AmlyzeDialect : IDialect
{
    /// <summary>Its name, also that of the policy its controllers ask for.</summary>
    public const string Text = "amlyze";

    /// <inheritdoc/>
    public DialectName Name => AmlyzeForms.Dialect;

    /// <inheritdoc/>
    public IReadOnlyList<string> Profiles => ["default", "A", "B", "C"];
}
