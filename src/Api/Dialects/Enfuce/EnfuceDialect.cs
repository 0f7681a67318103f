using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Registers the dialect.</summary>
internal sealed class EnfuceDialect : IDialect
{
    /// <summary>The dialect's name, which is also the name of the authorization policy of its controllers.</summary>
    public const string Text = "enfuce";

    /// <inheritdoc/>
    public DialectName Name => EnfuceForms.Dialect;
}
