using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Registers the dialect.</summary>
internal sealed class YativoDialect : IDialect
{
    /// <summary>The dialect's name, which is also the name of the authorization policy of its controllers.</summary>
    public const string Text = "yativo";

    /// <inheritdoc/>
    public DialectName Name => YativoForms.Dialect;

    /// <inheritdoc/>
    public IReadOnlyList<string> Profiles => YativoProfile.Names;
}
