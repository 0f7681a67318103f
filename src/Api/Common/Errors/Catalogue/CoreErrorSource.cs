using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors.Catalogue;

/// <summary>The errors of a module of the core API: problem details with findings.</summary>
internal abstract class CoreErrorSource : IErrorSource
{
    /// <inheritdoc/>
    public DialectName Api => DialectName.Core;

    /// <inheritdoc/>
    public abstract IReadOnlyList<ErrorEntry> Errors { get; }

    /// <summary>Describes a defect of a request (400).</summary>
    protected static ErrorEntry Defect(Rule rule, string path, string remedy) => ErrorEntry.Of(rule, path, StatusCodes.Status400BadRequest, remedy);

    /// <summary>Describes a rejection because of stored data (409).</summary>
    protected static ErrorEntry Conflict(Rule rule, string path, string remedy) => ErrorEntry.Of(rule, path, StatusCodes.Status409Conflict, remedy);

    /// <summary>Describes the rejection of a caller that may not make the request now (403).</summary>
    protected static ErrorEntry Forbidden(Rule rule, string remedy) => ErrorEntry.Of(rule, "", StatusCodes.Status403Forbidden, remedy);

    /// <summary>Describes content that cannot be used (422).</summary>
    protected static ErrorEntry Unusable(Rule rule, string path, string remedy) =>
        ErrorEntry.Of(rule, path, StatusCodes.Status422UnprocessableEntity, remedy);
}
