using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common.Idempotency;

public class IdempotentCallKeyTests
{
    private static readonly byte[] Body = [1, 2, 3];

    public static TheoryData<IdempotentCallKey> Others =>
    [
        Key(account: "other"), Key(dialect: Dialect.Enfuce), Key(method: "PUT"), Key(path: "/customer/1"), Key(path: "/Customer"), Key(key: "K"), Key(key: "k "),
        Key(path: "/customer/k", key: ""), Key(units: ["NORTH"]),
    ];

    [Fact]
    public void The_same_call_has_the_same_key_whatever_its_body() =>
        Key().Hash.Should().Equal(IdempotentCallKey.Of(AccountId.Default, [], Dialect.Yativo, "POST", "/customer", "k", [9]).Hash);

    [Theory, MemberData(nameof(Others))]
    public void Another_call_has_another_key(IdempotentCallKey other) => other.Hash.Should().NotEqual(Key().Hash);

    [Fact]
    public void A_key_belongs_to_one_body()
    {
        Key().HasSameRequest([1, 2, 3]).Should().BeTrue();
        Key().HasSameRequest([1, 2]).Should().BeFalse();
    }

    private static IdempotentCallKey Key(string account = "default", DialectName? dialect = null, string method = "POST", string path = "/customer", string key = "k", string[]? units = null) =>
        IdempotentCallKey.Of(new AccountId(account), units ?? [], dialect ?? Dialect.Yativo, method, path, key, Body);
}
