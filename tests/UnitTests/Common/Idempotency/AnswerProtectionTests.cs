using Microsoft.AspNetCore.DataProtection;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Idempotency;

namespace Onboarding.UnitTests.Common.Idempotency;

public class AnswerProtectionTests
{
    private readonly AnswerProtection _protection = new(new EphemeralDataProtectionProvider());

    public static TheoryData<StoredAnswer> Answers =>
    [
        StoredAnswer.Json(201, "{\"name\":\"Ievą\"}"u8.ToArray()), StoredAnswer.Empty(204), new(200, "image/png", new byte[] { 0, 255, 10, 13, 0 }),
        new(200, "text/plain", new byte[3_000_000]),
    ];

    [Theory, MemberData(nameof(Answers))]
    public void An_answer_comes_back_byte_for_byte(StoredAnswer answer)
    {
        var back = _protection.Unprotect(_protection.Protect(answer))!;

        (back.Status, back.ContentType).Should().Be((answer.Status, answer.ContentType));
        back.Body.Span.SequenceEqual(answer.Body.Span).Should().BeTrue();
    }

    [Fact]
    public void Without_its_keys_an_answer_is_lost() =>
        new AnswerProtection(new EphemeralDataProtectionProvider()).Unprotect(_protection.Protect(StoredAnswer.Empty(204))).Should().BeNull();

    [Fact]
    public void A_damaged_answer_is_lost()
    {
        var stored = _protection.Protect(StoredAnswer.Empty(204));
        stored[^1] ^= 1;
        _protection.Unprotect(stored).Should().BeNull();
        _protection.Unprotect([]).Should().BeNull();
    }
}
