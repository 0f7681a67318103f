using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ListRejectionReasons;

/// <summary>
/// Lists the reasons for which records of an import were rejected, the most frequent first. Throws <see cref="NotFound"/> if the caller may see no
/// import with this number.
/// </summary>
/// <param name="Import">The number of the import.</param>
public sealed record ListRejectionReasons(long Import) : IQuery<IReadOnlyList<RejectionReason>>
{
    /// <summary>The maximum number of reasons.</summary>
    public const int MaxReasons = 200;
}

/// <summary>A reason for which records were rejected.</summary>
/// <param name="Code">The code of the first defect of the records.</param>
/// <param name="Message">The message, as the first of these records has it.</param>
/// <param name="Count">The number of the records.</param>
public sealed record RejectionReason(string Code, string Message, long Count);

internal sealed class ListRejectionReasonsHandler(IImportReads reads, ICurrentCaller caller)
    : IRequestHandler<ListRejectionReasons, IReadOnlyList<RejectionReason>>
{
    public async Task<IReadOnlyList<RejectionReason>> Handle(ListRejectionReasons request, CancellationToken cancellationToken)
    {
        _ = await reads.Find(caller.VisibleAccount(), request.Import, cancellationToken) ?? throw new NotFound("Import");
        return await reads.Reasons(request.Import, ListRejectionReasons.MaxReasons, cancellationToken);
    }
}
