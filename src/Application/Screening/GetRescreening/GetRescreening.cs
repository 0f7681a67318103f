using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Rescreen;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening.GetRescreening;

/// <summary>Returns how far a screening of all customers is. Not found if the caller may see none.</summary>
/// <param name="Id">The screening of all customers.</param>
public sealed record GetRescreening(Guid Id) : IQuery<RescreeningItem>;

internal sealed class GetRescreeningHandler(IRescreenings rescreenings, ICurrentCaller caller) : IRequestHandler<GetRescreening, RescreeningItem>
{
    public async Task<RescreeningItem> Handle(GetRescreening request, CancellationToken cancellationToken) => RescreeningItem.Of(
        await rescreenings.Read(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Rescreening"));
}
