using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>The dialect's registration.</summary>
internal sealed class EnfuceDialect : IDialect
{
    /// <summary>Its name, also that of the policy its controllers ask for.</summary>
    public const string Text = "enfuce";

    /// <inheritdoc/>
    public DialectName Name => EnfuceForms.Dialect;
}
