using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Registers the dialect.</summary>
internal sealed class AmlyzeDialect : IDialect
{
    /// <summary>The dialect's name, which is also the name of the authorization policy of its controllers.</summary>
    public const string Text = "amlyze";

    /// <inheritdoc/>
    public DialectName Name => AmlyzeForms.Dialect;

    /// <inheritdoc/>
    public IReadOnlyList<string> Profiles => ["default", "A", "B", "C", "D"];
}
