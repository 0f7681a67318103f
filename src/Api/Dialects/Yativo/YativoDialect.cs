using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The dialect's registration.</summary>
internal sealed class YativoDialect : IDialect
{
    /// <summary>Its name, also that of the policy its controllers ask for.</summary>
    public const string Text = "yativo";

    /// <inheritdoc/>
    public DialectName Name => YativoForms.Dialect;
}
