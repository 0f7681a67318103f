using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Screening.Lists;

namespace Onboarding.Application.Screening.GetListDefinition;

/// <summary>Returns the definition of a list as it would be sent; null if the caller sees no such list.</summary>
/// <param name="Key">The key.</param>
public sealed record GetListDefinition(string Key) : IQuery<ListDefinition?>;

internal sealed class GetListDefinitionHandler(IScreeningListReads reads, ICurrentCaller caller) : IRequestHandler<GetListDefinition, ListDefinition?>
{
    public async Task<ListDefinition?> Handle(GetListDefinition request, CancellationToken cancellationToken) =>
        await reads.Visible(request.Key, caller, cancellationToken) is { } list ? ListDefinition.Of(list) : null;
}
