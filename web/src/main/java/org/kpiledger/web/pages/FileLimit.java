package org.kpiledger.web.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** How much a form with files may hold: the largest file of evidence, and the text of any other form beside it. */
@Configuration(proxyBeanMethods = false)
public class FileLimit {
    private static final long BYTES_OF_MEGABYTE = DataSize.ofMegabytes(1).toBytes();

    private final DataSize fileMax;
    private final DataSize textMax;

    FileLimit(
            @Value("${kpiledger.evidence.max-size:20MB}") DataSize fileMax,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize textMax) {
        this.fileMax = fileMax;
        this.textMax = textMax;
    }

    /** Of the files of one form together. */
    public long fileBytesMax() {
        return fileMax.toBytes();
    }

    /** The same in megabytes, with a fraction where there is one. */
    public BigDecimal fileMegabytesMax() {
        return BigDecimal.valueOf(fileBytesMax())
                .divide(BigDecimal.valueOf(BYTES_OF_MEGABYTE), 1, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    long textBytesMax() {
        return textMax.toBytes();
    }

    long bytesMax() {
        return fileBytesMax() + textBytesMax();
    }

    /** What is typed stays in memory; a file is written beside the server, and deleted when its form is answered. */
    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", bytesMax(), bytesMax(), (int) textBytesMax());
    }

    /** The page that says what is wrong with a form needs nothing of it, and could not read it either. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }
}
