using Onboarding.Application.Common;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.RepeatErasure;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>Makes every instance look up numbers of erased customers before there are some.</summary>
internal sealed class ErasurePreparation(IErasedNumbers numbers) : IPreparation<EraseCustomer>, IPreparation<RepeatErasure>
{
    public Task Prepare(EraseCustomer request, CancellationToken cancellationToken) => numbers.Announce(cancellationToken);

    public Task Prepare(RepeatErasure request, CancellationToken cancellationToken) => numbers.Announce(cancellationToken);
}
