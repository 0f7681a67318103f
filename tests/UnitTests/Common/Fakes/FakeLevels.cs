using Onboarding.Application.Common;
using Onboarding.Application.Customers;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>The cases and the floor of all customers, in memory.</summary>
internal sealed class FakeLevels : IRiskCases, IRiskFloors, ICustomerSnapshots
{
    /// <summary>How far people are with the cases of each customer.</summary>
    public CaseProgress Cases { get; set; }

    /// <summary>The floor.</summary>
    public RiskLevel Floor { get; set; } = RiskLevel.None;

    /// <summary>Whether the floor is that of politically exposed persons alone.</summary>
    public bool IsFloorOfPEP { get; set; }

    /// <summary>How often cases were read.</summary>
    public int Reads { get; private set; }

    /// <summary>Creates the part that handlers use.</summary>
    public StatedLevels For(ICurrentCaller caller) => new(this, Floors, caller);

    /// <summary>The part that compares levels with the floor.</summary>
    public LevelFloors Floors => new(this, this);

    public Task<IReadOnlyDictionary<CustomerId, CaseProgress>> Find(
        AccountId account, IReadOnlyDictionary<CustomerId, long> customers, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult<IReadOnlyDictionary<CustomerId, CaseProgress>>(customers.ToDictionary(one => one.Key, _ => Cases));
    }

    public bool IsBelow(AccountId account, string category, RiskLevel level, Func<ReadOnlyMemory<byte>> customer) =>
        level < Floor && (!IsFloorOfPEP || customer().Length > 0);

    public ReadOnlyMemory<byte> JsonOf(Customer customer) => customer.Profile.IsPEP == true ? new byte[1] : default;
}
